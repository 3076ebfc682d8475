"""A scope names the one territory whose rows may be read. No default, never empty; everything is spelt `nation`."""

import re
from dataclasses import dataclass

FORMS = {
    "nation": re.compile(r"nation"),
    "region": re.compile(r"0[1-9]|1[0-2]"),
    "province": re.compile(r"(0[1-9]|1[0-2])\.\d{3}(\.\d{2}\.\d{2})?"),
    "school": re.compile(r"\d{5}[A-Z]"),
}


class ScopeError(ValueError):
    """The text names no territory, or one that does not fit."""


@dataclass(frozen=True)
class Scope:
    kind: str
    code: str

    @classmethod
    def parse(cls, text: str) -> "Scope":
        for kind, form in FORMS.items():
            if form.fullmatch(text or ""):
                return cls(kind, text)
        raise ScopeError(
            f"{text!r} names no territory: write nation, a region (04), a province (04.421) or a school (16698Z)"
        )

    def __str__(self) -> str:
        return self.code

    def contains(self, other: "Scope", province: str | None = None) -> bool:
        """Whether the other territory lies inside; a school is placed by the province it belongs to."""
        if self.kind == "nation" or self == other:
            return True
        place = province if other.kind == "school" else other.code
        return self.kind in ("region", "province") and bool(place) and _under(place, self.code)


def _under(place: str, code: str) -> bool:
    return place == code or place.startswith(f"{code}.")
