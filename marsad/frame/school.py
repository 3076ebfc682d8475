"""One school on one page: who it is, every gate, schools like it, and where its work is."""

from collections.abc import Mapping

import pandas
import streamlit as st

from marsad import roles
from marsad.frame import facts, grid, labels, lineage, names
from marsad.frame.block import block
from marsad.frame.embargo import until
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.settings import ROOT
from marsad.texts import plain

SCHOOL_PAGE, WORK_LIST = "school", "worklist"
BEFORE = ("cnie_held", "copy_received", "verified", "summoned", "scholarship_requested")
# Those after the exam, and the announcement each waits for.
AFTER = {
    "present": "results",
    "admitted": "results",
    "laureate": "catch_up_results",
    "diploma_issued": "catch_up_results",
}
# The levels at which schools are in sight, for each kind of scope; a school's own file holds no other school.
LEVELS = {"nation": ("province", "region", "nation"), "region": ("province", "region"), "province": ("province",)}


@block
def school_card(view: View) -> None:
    """Its code, kind and place, in one line."""
    if view.place.kind != "school":
        return
    row = facts.kept(view, "card", "", lambda: described(view))
    st.caption(row)


def described(view: View) -> str:
    words = view.words
    row = facts.counts(view, ["registered"], ["school_type", "area", "province"]).iloc[0]
    kinds = [labels.label(name, row[name], words) for name in ("school_type", "area")]
    parts = [view.place.code, *kinds, names.of(view, row["province"]), names.of(view, view.place.region)]
    return " · ".join(map(plain, parts))


@block
def school_gates(view: View) -> None:
    """Every gate, n of N, beside schools like it and all of the same kind in the region and the nation."""
    words = view.words
    if view.place.kind != "school":
        return
    st.header(words.t("school.gates"))
    table, note = facts.kept(view, "school gates", "", lambda: written(view))
    st.table(table, hide_index=True, border="horizontal", alt=words.t("school.gates"))
    st.caption(note)
    lineage.link(view, "school-gates", counts=["registered", *BEFORE, *seen(view)])


def written(view: View) -> tuple[object, str]:
    own, others = counted(view), compared(view)
    lines = [line(view, gate, own, others) for gate in BEFORE] + [line(view, gate, own, {}) for gate in seen(view)]
    return grid.sent(pandas.DataFrame(lines).fillna("")), note(view, own, others)


def seen(view: View) -> list[str]:
    """The gates after the exam, once their figures are open."""
    opens = {gate: view.steps.get(step) for gate, step in AFTER.items() if gate not in view.shut.columns}
    return [gate for gate, step in opens.items() if step is None or view.session.as_of >= step.starts_on]


def counted(view: View) -> Mapping[str, int]:
    rows = facts.counts(view, ["registered", *BEFORE, *seen(view)], ["session"])
    return rows.sum(numeric_only=True).astype(int).to_dict()


def compared(view: View) -> dict[str, Mapping[str, int]]:
    """By heading: the nearest group of similar schools in sight, then the same kind in the region and the nation."""
    found, levels = {}, LEVELS.get(view.scope.kind, ())
    if levels:
        asked = {"place": view.place.code, "sessions": (view.session.code,), "levels": levels}
        rows = facts.ask(view, "school_peers", filtered=False, **asked).to_dict("records")
        if rows:
            found[view.words.t(f"school.peers_{rows[0]['level']}", n=int(rows[0]["peers"]))] = rows[0]
    for within, heading in ((view.place.region, "school.kind_region"), ("nation", "school.kind_nation")):
        found[view.words.t(heading)] = same_kind(view, within)
    return found


def same_kind(view: View, within: str) -> Mapping[str, int]:
    own = facts.counts(view, ["registered"], ["school_type", "area"]).iloc[0]
    rows = facts.counts(view, ["registered", *BEFORE], ["school_type", "area"], within=within, level="benchmark")
    alike = rows[(rows["school_type"] == own["school_type"]) & (rows["area"] == own["area"])]
    return alike.sum(numeric_only=True).to_dict()


def line(view: View, gate: str, own: Mapping[str, int], others: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    words, registered = view.words, own["registered"]
    mine = {
        words.t("school.gate"): words.t(f"gate_name.{gate}"),
        words.t("school.passed"): words.t("school.of", n=own[gate], total=registered),
        words.t("column.left"): words.number(registered - own[gate]),
        words.t("column.rate"): words.percent(ratio(own[gate], registered)),
    }
    return mine | {name: rate(view, row[gate], row["registered"]) for name, row in others.items()}


def rate(view: View, passed: int, registered: int) -> str:
    return view.words.t(
        "chart.hover_rate", rate=view.words.percent(ratio(passed, registered)), n=passed, total=registered
    )


def note(view: View, own: Mapping[str, int], others: Mapping[str, Mapping[str, int]]) -> str:
    words = view.words
    said = [words.t("school.base", n=own["registered"], day=view.session.as_of)]
    if len(others) < 3:
        said.append(words.t("school.no_peers"))
    if "present" in view.shut.columns:
        said.append(until(view, "results"))
    return " ".join(said)


def school_link(view: View) -> None:
    """From any page that looks at a school to the page of that school."""
    page_link(view, SCHOOL_PAGE)


def work_list(view: View) -> None:
    """Where the candidates behind the figures are, for those who may open it."""
    page_link(view, WORK_LIST)


def page_link(view: View, page: str) -> None:
    path = ROOT / "pages" / f"{page}.py"
    if view.place.kind == "school" and path.is_file() and roles.may_open(view.viewer.role, page):
        st.page_link(f"pages/{page}.py", label=view.words.t(f"school.to_{page}"), query_params=view.address.params())
