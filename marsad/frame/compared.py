"""Compared with whom? The region and the nation, from the totals that everyone may compare with."""

import streamlit as st

from marsad.frame import facts, names
from marsad.frame.block import block
from marsad.frame.outlook import is_open
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.indicators import Indicator, indicator
from marsad.texts import plain


@block
def compared(view: View, name: str) -> None:
    """One line; the nation has nobody to be compared with."""
    one = indicator(name)
    if view.place.kind == "nation" or not is_open(view, one):
        return
    st.caption(facts.kept(view, "compared", name, lambda: written(view, one)))


def written(view: View, one: Indicator) -> str:
    words = view.words
    rates = [(plain(names.of(view, view.place.region)), rate(view, one, view.place.region))]
    rates.append((words.t("name.nation"), rate(view, one, "nation")))
    said = [words.t("compared.rate", name=place, rate=words.percent(value)) for place, value in rates]
    lines = [words.t("compared.line", label=words.name(one.label), rates=" · ".join(said)), *peers(view, one)]
    return "  \n".join(lines)


def rate(view: View, one: Indicator, within: str) -> float:
    rows = facts.counts(view, [one.numerator, one.denominator], ["session"], within=within, level="benchmark")
    return ratio(rows[one.numerator].sum(), rows[one.denominator].sum())


def peers(view: View, one: Indicator) -> list[str]:
    """The rank of a school among those of its province, for those who may see them."""
    if view.place.kind != "school" or not view.place.ancestors or not one.remaining:
        return []
    province, name = view.place.ancestors[-1]
    rows = facts.ask(
        view,
        "schools",
        numerator=one.numerator,
        denominator=one.denominator,
        remaining=one.remaining,
        sessions=(view.session.code,),
        within=province,
    )
    rank = rows.set_index("school")["rank"].get(view.place.code)
    said = {"school": plain(view.place.name), "province": plain(name), "missing": view.words.name(one.missing)}
    return [view.words.t("compared.rank", n=int(rank), total=len(rows), **said)] if rank else []
