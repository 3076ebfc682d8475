"""What is compared with what: today's snapshot with the one before, or the reason why it is with none."""

from dataclasses import dataclass
from datetime import date

import pandas
import streamlit as st

from marsad.frame import facts
from marsad.frame.block import block
from marsad.frame.labels import nomenclature
from marsad.frame.view import View

COMPARED = "compared"
ANY, REGISTERED = "any", "registered"
# From the kind of a place to the borders that a move must cross to leave it.
BORDERS = {
    "nation": (),
    "region": ("region",),
    "province": ("region", "province"),
    "school": ("region", "province", "school"),
}


@dataclass(frozen=True)
class Comparison:
    status: str
    snapshot: str
    as_of: date | None


def comparison(view: View) -> Comparison:
    return facts.kept_for_scope(view, "comparison", lambda: _comparison(view))


def _comparison(view: View) -> Comparison:
    rows = facts.ask(view, "comparisons", filtered=False).to_dict("records")
    found = next((row for row in rows if row["session"] == view.session.code), None)
    if found is None or found["status"] != COMPARED:
        return Comparison(found["status"] if found else "no_previous", "", None)
    return Comparison(COMPARED, found["previous_snapshot"], pandas.Timestamp(found["previous_as_of"]).date())


@block
def since(view: View) -> None:
    """The two ends of the comparison, each with its day and its snapshot."""
    words, found = view.words, comparison(view)
    if found.status != COMPARED:
        st.info(words.t(f"since.{found.status}"), icon=":material/info:")
        return
    ends = {"day": found.as_of, "snapshot": found.snapshot, "today": view.session.as_of, "now": view.snapshot.id}
    st.caption(words.t("since.ends", **ends))


def is_compared(view: View) -> bool:
    return comparison(view).status == COMPARED


def gates() -> tuple[str, ...]:
    return tuple(nomenclature("change_gate"))


def changed(view: View, by: tuple[str, ...], level: str) -> pandas.DataFrame:
    """Candidates by group, kind and gate. A move inside a place of `level` is no arrival and no departure there."""
    wanted = (*gates(), ANY)
    rows = facts.ask(view, "changes_by", by=by, gates=wanted, sessions=(view.session.code,), within=view.place.code)
    inside = rows["kind"].isin(["came", "left"]) & ~rows["crossed"].isin(BORDERS[level])
    kinds = rows["kind"].mask(inside, rows["kind"].map({"came": "regrouped_in", "left": "regrouped_out"}))
    return rows.assign(kind=kinds).groupby([*by, "kind", "gate"], as_index=False)["candidates"].sum()
