"""Parts of a whole: in which state the candidates, the requests or the claims are."""

from collections.abc import Iterable, Sequence

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, labels, lineage, names
from marsad.frame.block import block
from marsad.frame.outlook import is_open
from marsad.frame.view import View
from marsad.indicators import indicator

VERIFICATION = ("verification_confirmed", "verification_validated", "correction_pending", "verification_not_opened")
ANSWERS = ("founded", "unfounded", "pending")


@block
def verification_states(view: View) -> None:
    """The place, what it may be compared with, and its children where they are territories."""
    words = view.words
    st.header(words.t("states.verification"), anchor="states")
    figure = drawing.figure(view, "states", "verification", lambda: verification(view))
    drawing.show(figure, "states", words.t("states.verification"))
    lineage.link(view, "states", counts=VERIFICATION)


def verification(view: View) -> object:
    rows = [facts.counts(view, VERIFICATION, ["session"]).assign(name=view.place.name), *above(view), *below(view)]
    table = pandas.concat(rows, ignore_index=True)
    parts = [(view.words.t(f"state.{count}"), table[count]) for count in VERIFICATION]
    return charts.stacked_states(table["name"], parts, view.words)


def above(view: View) -> Iterable[pandas.DataFrame]:
    places = {"province": [view.place.region, "nation"], "school": [view.place.region, "nation"], "region": ["nation"]}
    for code in places.get(view.place.kind, []):
        name = names.of(view, code) if code != "nation" else view.words.t("name.nation")
        yield facts.counts(view, VERIFICATION, ["session"], within=code, level="benchmark").assign(name=name)


def below(view: View) -> Iterable[pandas.DataFrame]:
    child = view.place.child
    if child in ("region", "province"):
        rows = facts.counts(view, VERIFICATION, [child])
        yield rows.assign(name=[names.of(view, code) for code in rows[child]])


@block
def claim_kinds(view: View) -> None:
    words = view.words
    if not is_open(view, indicator("claims_answered_rate")):
        return
    figure = drawing.figure(view, "states", "claims", lambda: by_kind(view))
    if figure is None:
        return
    st.header(words.t("states.claims"), anchor="kinds")
    drawing.show(figure, "kinds", words.t("states.claims"))
    lineage.link(view, "kinds", question="claims_by", counts=("claims_filed",))


def by_kind(view: View) -> object | None:
    by = ("claim_kind", "claim_status")
    rows = facts.ask(view, "claims_by", by=by, sessions=(view.session.code,), within=view.place.code)
    if rows.empty:
        return None
    table = rows.pivot_table("claims", "claim_kind", "claim_status", "sum", fill_value=0)
    kinds = sorted(table.index, key=lambda code: labels.rank("claim_kind", code))
    return charts.stacked_states(
        [labels.label("claim_kind", kind, view.words) for kind in kinds], answers(view, table, kinds), view.words
    )


def answers(view: View, table: pandas.DataFrame, kinds: Sequence[str]) -> list[tuple[str, list[int]]]:
    found = [*ANSWERS, *(code for code in table.columns if code not in ANSWERS)]
    column = {code: table[code] if code in table else pandas.Series(0, index=table.index) for code in found}
    return [(labels.label("claim_status", code, view.words), list(column[code].loc[kinds])) for code in found]
