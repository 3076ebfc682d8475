"""`queries/indicators.toml` as objects. Names only: what a count means is decided where it is published."""

import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
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


# What every count needs: the candidates, and where their schools lie.
ALWAYS = ("candidates", "schools")


@cache
def lineage(path: Path = FOLDER / "lineage.toml") -> dict[str, tuple[str, ...]]:
    blocks = tomllib.loads(path.read_text(encoding="utf-8"))
    return {source: tuple(block["counts"]) for source, block in blocks.items()}


def sources_of(counts: Iterable[str]) -> tuple[str, ...]:
    """The exports from which some counts are made."""
    asked = tuple(counts)
    fed = (s for s, names in lineage().items() if any(fnmatchcase(count, name) for count in asked for name in names))
    return (*ALWAYS, *fed)


def as_page() -> str:
    """docs/indicators.md: every definition in three languages, for those who never open a configuration file."""
    head = "# Indicators\n\nFrom `queries/indicators.toml` by `python -m marsad.indicators > docs/indicators.md`.\n"
    return "\n".join([head, *(_section(one) for one in indicators().values())])


def _section(one: Indicator) -> str:
    facts = {
        "ratio": f"`{one.numerator}` / `{one.denominator}`" if one.denominator else f"`{one.numerator}`",
        "remaining": f"`{one.remaining}`" if one.remaining else "",
        "unit": one.unit if one.unit == one.counts else f"{one.unit} of {one.counts}",
        "higher is": one.higher_is,
        "due by": f"`{one.target}`" if one.target else "",
        "counted from": f"`{one.opens}`" if one.opens else "",
        "source": one.source,
    }
    words = [f"- {lang}: **{one.label[lang]}**. {one.definition[lang]}" for lang in ("fr", "ar", "en")]
    known = " · ".join(f"{name}: {value}" for name, value in facts.items() if value)
    return "\n".join([f"## {one.name}", "", *words, "", known, ""])


if __name__ == "__main__":
    sys.stdout.write(as_page())
