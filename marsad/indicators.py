"""`queries/indicators.toml` as objects. Names only: what a count means is decided where it is published."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from marsad.queries import FOLDER

Words = dict[str, str]


class UnknownIndicator(LookupError):
    """No block of that name in `indicators.toml`."""


@dataclass(frozen=True)
class Indicator:
    name: str
    numerator: str
    unit: str
    higher_is: str
    label: Words
    base: Words
    definition: Words
    source: str
    denominator: str | None = None
    remaining: str | None = None
    counts: str = "candidates"
    target: str | None = None
    event: str | None = None
    opens: str | None = None
    missing: Words = field(default_factory=dict)

    def columns(self) -> tuple[str, ...]:
        """The counts this indicator needs, each once."""
        wanted = (self.numerator, self.denominator, self.remaining)
        return tuple(dict.fromkeys(name for name in wanted if name))


@cache
def indicators(path: Path = FOLDER / "indicators.toml") -> dict[str, Indicator]:
    blocks = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Indicator(name=name, **block) for name, block in blocks.items()}


def indicator(name: str) -> Indicator:
    known = indicators()
    if name not in known:
        raise UnknownIndicator(f"no indicator {name!r}: choose one of {', '.join(known)}")
    return known[name]
