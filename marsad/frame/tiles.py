"""How many? A tile an indicator: its rate, n of N, the base, the deadline, the change since the previous session."""

from collections.abc import Sequence

import streamlit as st

from marsad.frame import facts, lineage
from marsad.frame.block import block
from marsad.frame.embargo import closed_step, until
from marsad.frame.outlook import deadline, has_base, is_open
from marsad.frame.readings import Reading, readings
from marsad.frame.to_list import to_list
from marsad.frame.view import View
from marsad.frame.yesterday import since_yesterday

GOOD, BAD, NEITHER = "green", "red", "gray"


@block
def tiles(view: View, names: Sequence[str]) -> None:
    written = facts.kept(view, "tiles", " ".join(names), lambda: made(view, names))
    columns = st.columns(len(names), gap="small", border=True)
    for column, name, (figure, said) in zip(columns, names, written, strict=True):
        with column:
            st.metric(**figure)
            st.caption(said)
            list_of(view, readings(view, names)[name])
    lineage.link(view, "tiles", names)


def list_of(view: View, reading: Reading) -> None:
    if is_open(view, reading.indicator):
        to_list(view, reading.indicator.remaining, reading.remaining or 0)


def made(view: View, names: Sequence[str]) -> list[tuple[dict, str]]:
    found = readings(view, names)
    return [(tile(view, found[name]), "  \n".join(lines(view, found[name]))) for name in names]


def tile(view: View, reading: Reading) -> dict[str, str | None]:
    words, one = view.words, reading.indicator
    # Our minus sign and our mark before it would be read as a rise: direction and colour are said, not guessed.
    return {
        "label": words.name(one.label),
        "value": value(view, reading),
        "delta": change(view, reading),
        "delta_color": colour(reading),
        "delta_arrow": arrow(reading),
        "help": words.t("tile.help", definition=words.name(one.definition), source=one.source),
    }


def value(view: View, reading: Reading) -> str:
    if not is_open(view, reading.indicator):
        return view.words.t("tile.not_open")
    if reading.denominator is None:
        return view.words.number(reading.numerator)
    return view.words.percent(reading.value)


def change(view: View, reading: Reading) -> str | None:
    if reading.change is None or not is_open(view, reading.indicator):
        return None
    return view.words.t("tile.change", points=view.words.points(reading.change), session=view.previous)


def arrow(reading: Reading) -> str:
    if not reading.change:
        return "off"
    return "up" if reading.change > 0 else "down"


def colour(reading: Reading) -> str:
    one = reading.indicator
    if not reading.change or one.higher_is == "neutral":
        return NEITHER
    return GOOD if (reading.change > 0) == (one.higher_is == "better") else BAD


def lines(view: View, reading: Reading) -> list[str]:
    """What stands under the figure: n of N and its base, then the date it is expected for."""
    words, one = view.words, reading.indicator
    if step := closed_step(view, one):
        return [until(view, step)]
    if not is_open(view, reading.indicator):
        return [words.t("tile.opens", day=view.steps[one.opens].starts_on)]
    base = words.name(one.base)
    counted = words.t("tile.of", n=reading.numerator, total=reading.denominator or 0, base=base)
    counted = counted if has_base(reading) else words.t("tile.empty", base=base)
    return [counted, *since_yesterday(view, one), *expected(view, reading)]


def expected(view: View, reading: Reading) -> list[str]:
    stand = deadline(view.steps.get(reading.indicator.target or ""), view.session.as_of)
    if stand.state == "undated":
        return []
    return [view.words.t(f"tile.{stand.state}", day=stand.day, n=stand.days)]
