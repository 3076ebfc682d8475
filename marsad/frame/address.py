"""What a link says so that it opens the same page elsewhere, in any language: codes only, never labels."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from marsad.texts import LANGUAGES

FILTERS = ("school_type", "area", "candidate_type", "sex", "stream")
CODE = re.compile(r"[A-Za-z0-9_.]{1,24}")
CHOSEN_AT_MOST = 40
NUMBER, DAY = re.compile(r"[1-9]\d{0,2}"), re.compile(r"20\d\d-[01]\d-[0-3]\d")
# What one page alone asks for, and its form. What it means is decided by the page, which bounds it again.
ASKED = {
    "gate": CODE,
    "waiting": CODE,
    "units": NUMBER,
    "capacity": NUMBER,
    "starts": DAY,
    "ends": DAY,
    "saturdays": CODE,
    "rural": CODE,
    "bound": CODE,
    "shown": CODE,
    "points": CODE,
}
EXTENSIONS = ("0", "3", "7", "14", "21")  # days by which a deadline is thought to be moved; none is not written


@dataclass(frozen=True)
class Address:
    lang: str = LANGUAGES[0]
    viewer: str = ""
    session: str = ""
    territory: str = ""
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    extend: str = ""
    asked: tuple[tuple[str, str], ...] = ()

    def chosen(self, dimension: str) -> tuple[str, ...]:
        return dict(self.filters).get(dimension, ())

    def at(self, **changes: str) -> "Address":
        return replace(self, **changes)

    def filtered(self, dimension: str, codes: Iterable[str]) -> "Address":
        """The same address with one filter changed; no code at all lifts the filter."""
        chosen = dict(self.filters) | {dimension: tuple(codes)}
        return replace(self, filters=_ordered(chosen))

    def answer(self, name: str) -> str:
        return dict(self.asked).get(name, "")

    def asking(self, name: str, value: str) -> "Address":
        """The same address with another answer to what one page asks; an empty one is left out."""
        return replace(self, asked=_asked(dict(self.asked) | {name: value}))

    def params(self) -> dict[str, str]:
        """The query string of a link, empty parts left out."""
        written = {"lang": self.lang, "viewer": self.viewer, "session": self.session, "territory": self.territory}
        written |= {dimension: ",".join(codes) for dimension, codes in self.filters}
        written |= {"extend": self.extend} | dict(self.asked)
        return {name: value for name, value in written.items() if value}


def read(params: Mapping[str, str]) -> Address:
    """The address in a query string. It is free input: whatever has not the form of a code is left out."""
    lang = params.get("lang", "")
    return Address(
        lang=lang if lang in LANGUAGES else LANGUAGES[0],
        viewer=params.get("viewer", ""),  # judged where viewers are read: a bad one is refused, not replaced
        session=_formed(CODE, params.get("session", "")),
        territory=_formed(CODE, params.get("territory", "")),
        filters=_ordered({dimension: _codes(params.get(dimension, "")) for dimension in FILTERS}),
        extend=params["extend"] if params.get("extend") in EXTENSIONS[1:] else "",
        asked=_asked(params),
    )


def _asked(params: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    formed = {name: _formed(form, params.get(name, "")) for name, form in ASKED.items()}
    return tuple((name, value) for name, value in formed.items() if value)


def _formed(form: re.Pattern[str], text: str) -> str:
    return text if form.fullmatch(text) else ""


def _codes(text: str) -> tuple[str, ...]:
    known = [code for code in text.split(",")[:CHOSEN_AT_MOST] if CODE.fullmatch(code)]
    return tuple(dict.fromkeys(known))


def _ordered(chosen: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((dimension, chosen[dimension]) for dimension in FILTERS if chosen.get(dimension))
