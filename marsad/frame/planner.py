"""The campaign planner: what it is asked, what the plan serves and leaves, where, on which day, which unit."""

import pandas
import pyarrow
import streamlit as st

from marsad import charts
from marsad.frame import drawing, drill, facts, grid, labels, lineage, mapped, names, turns
from marsad.frame.block import block
from marsad.frame.campaign import BASES, CAPACITY, COUNTS, DEADLINES, FLEET, campaign
from marsad.frame.campaign_bar import campaign_bar
from marsad.frame.children import Ranking
from marsad.frame.fragment import fragment
from marsad.frame.planned import Planned, by_day, commune_names, planned
from marsad.frame.planner_tables import planner_export
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.indicators import indicator

ALL_DAYS = "all"


@block
def planner(view: View) -> None:
    asked = campaign(view)
    late(view)
    campaign_bar(view, asked)
    found = planned(view, asked)
    st.header(view.words.t("planner.result"))
    said(view, found)
    figures(view, found)
    whom = found.campaign.waiting
    lineage.link(view, "planner", counts=[*COUNTS[whom], BASES[whom]])
    if not found.plan.visits:
        return
    left, right = st.columns([5, 6], gap="medium")
    with left:
        territory_map(view, found)
    with right:
        days(view, found)
    communes(view, found)
    visits(view, found)
    planner_export(view, found)


def late(view: View) -> None:
    """A deadline gone by is said before anything is planned for another date."""
    step = view.steps.get(DEADLINES["missing"])
    if step is not None and step.ends_on <= view.session.as_of:
        st.info(view.words.t("planner.late", day=step.ends_on))


def said(view: View, found: Planned) -> None:
    words, asked = view.words, found.campaign
    lines = [words.t(f"planner.said.{asked.waiting}", n=found.served, total=found.waiting)]
    if found.plan.units < asked.units or len(found.plan.visits) < found.slots:
        lines.append(words.t("planner.spare", n=len(found.plan.visits), total=found.slots))
    if found.without > found.served:
        lines.append(words.t("planner.price", n=found.without - found.served))
    if found.unplaced:
        lines.append(words.t("planner.unplaced", n=found.unplaced))
    st.markdown(" ".join(lines))
    st.caption(words.t("planner.assumed", n=FLEET[view.place.kind], capacity=CAPACITY, day=view.session.as_of))


def figures(view: View, found: Planned) -> None:
    words, means = view.words, found.campaign.means
    rural = found.communes[found.communes["is_rural"]]
    shown = {
        "planner.tile_served": (words.number(found.served), words.percent(ratio(found.served, found.waiting))),
        "planner.tile_left": (words.number(found.left), words.t("planner.of", n=found.waiting, total=found.base)),
        "planner.tile_rural": (
            words.number(int(rural["served"].sum())),
            words.t("planner.of_waiting", total=int(rural["waiting"].sum())),
        ),
        "planner.tile_visits": (
            words.number(len(found.plan.visits)),
            words.t("planner.days", n=len(means.days), units=found.plan.units),
        ),
    }
    for column, (key, (value, note)) in zip(st.columns(4, gap="small"), shown.items(), strict=True):
        with column.container(border=True, height="stretch"):
            st.metric(words.t(key), value)
            st.caption(note)


def territory_map(view: View, found: Planned) -> None:
    """Communes have no outline: the map shows the territories they lie in."""
    if not view.place.child:
        return
    words = view.words
    st.subheader(words.t("planner.map"))
    served = facts.kept(view, "planner ranked", str(found.campaign), lambda: ranked(view, found))
    figure = drawing.figure(view, "planner map", str(found.campaign), lambda: drawn_map(view, served))
    key = turns.key("map-planner")
    clicked = drill.on_mark(view, key, figure.codes, list(served.table["code"]))
    drawing.show(figure, key, words.t("planner.map_alt"), clicked)


def ranked(view: View, found: Planned) -> Ranking:
    """The children of the place: served as numerator, waiting as denominator, left as remaining."""
    child = view.place.child if view.place.kind != "province" else "province"
    sums = found.communes.groupby(child)[["served", "waiting", "left"]].sum()
    table = pandas.DataFrame(
        {
            "code": sums.index,
            "name": [names.of(view, code) for code in sums.index],
            "numerator": sums["served"].to_numpy(),
            "denominator": sums["waiting"].to_numpy(),
            "remaining": sums["left"].to_numpy(),
        }
    )
    table["value"] = [ratio(n, d) for n, d in zip(table["numerator"], table["denominator"], strict=True)]
    return Ranking(indicator("cnie_coverage"), "", table)


def drawn_map(view: View, served: Ranking) -> object:
    outlines, shown, selected = mapped.of(view, served)
    columns = (shown[name] for name in ("code", "name", "value", "remaining"))
    return charts.territory_map(outlines, *columns, view.words, selected)


def days(view: View, found: Planned) -> None:
    words = view.words
    st.subheader(words.t("planner.by_day"))
    figure = drawing.figure(view, "planner days", str(found.campaign), lambda: drawn_days(view, found))
    drawing.show(figure, "planner-days", words.t("planner.by_day_alt"))
    rows = facts.kept(view, "planner day table", str(found.campaign), lambda: day_table(view, found))
    st.expander(words.t("block.figures")).table(rows, hide_index=True)


def drawn_days(view: View, found: Planned) -> object:
    rows = by_day(found.plan)
    return charts.days_of_visits(list(rows["day"]), list(rows["served"]), list(rows["communes"]), view.words)


def day_table(view: View, found: Planned) -> pyarrow.Table:
    words, rows = view.words, by_day(found.plan)
    columns = {name: [words.number(n) for n in rows[name]] for name in ("visits", "communes", "served", "so_far")}
    shown = {words.t(f"planner.{name}"): values for name, values in columns.items()}
    return pyarrow.table({words.t("column.day"): [words.day(day) for day in rows["day"]], **shown})


def communes(view: View, found: Planned) -> None:
    words, about = view.words, str(found.campaign)
    st.header(words.t("planner.ranked"))
    st.caption(words.t("planner.ranked_hint", n=len(found.communes)))
    table = facts.kept(view, "planner communes", about, lambda: commune_table(view, found))
    key, alt = f"communes-{view.place.code}", words.t("planner.ranked")
    provinces = list(found.communes["province"])
    grid.draw(table, words, key, alt, lambda key: drill.on_row(view, key, provinces), (190, 170, 80))


def commune_table(view: View, found: Planned) -> pyarrow.Table:
    words, called = view.words, commune_names(view)
    rows = found.communes
    if found.campaign.rural_first:
        rows = rows.sort_values("is_rural", ascending=False, kind="stable")
    areas = ["rural" if is_rural else "urban" for is_rural in rows["is_rural"]]
    provinces = {code: names.of(view, code) for code in rows["province"].unique()}
    counts = {name: grid.counts(rows[name], words) for name in ("waiting", "visits", "served", "left")}
    return pyarrow.table(
        {
            words.t("planner.commune"): [called.get(code, code) for code in rows["commune"]],
            words.t("kind.province"): [provinces[code] for code in rows["province"]],
            words.t("dimension.area"): labels.all_of("area", areas, words),
            **{words.t(f"planner.{name}"): values for name, values in counts.items()},
            words.t("planner.first"): ["" if pandas.isna(day) else words.short_day(day) for day in rows["first"]],
        }
    )


@fragment
def visits(view: View, found: Planned) -> None:
    """The days of the units: all of them, or those of one day."""
    words = view.words
    st.header(words.t("planner.route"))
    choices = [ALL_DAYS, *sorted({str(visit.day) for visit in found.plan.visits})]
    means = {str(day): day for day in found.campaign.means.days}
    chosen = st.selectbox(
        words.t("column.day"),
        choices,
        key="planner-day",
        format_func=lambda day: words.t("planner.all_days") if day == ALL_DAYS else words.day(means[day]),
        width=260,
    )
    table = facts.kept(view, "planner visits", f"{found.campaign} {chosen}", lambda: visit_table(view, found, chosen))
    grid.draw(table, words, "planner-visits", words.t("planner.route"), lambda _: "ignore", (120, 190, 190))


def visit_table(view: View, found: Planned, day: str) -> pyarrow.Table:
    words, called = view.words, commune_names(view)
    made = [visit for visit in found.plan.visits if day in (ALL_DAYS, str(visit.day))]
    provinces = {code: names.of(view, code) for code in {visit.commune.province for visit in made}}
    return pyarrow.table(
        {
            words.t("column.day"): [words.day(visit.day) for visit in made],
            words.t("planner.commune"): [called.get(visit.commune.code, visit.commune.code) for visit in made],
            words.t("kind.province"): [provinces[visit.commune.province] for visit in made],
            words.t("planner.unit"): grid.counts([visit.unit for visit in made], words),
            words.t("planner.served"): grid.counts([visit.served for visit in made], words),
        }
    )
