"""The visit plan as it leaves the page: visits in the order of days, communes, days, and what was asked."""

import pandas

from marsad.exports import Column, Table
from marsad.frame import exporting, labels, names
from marsad.frame.planned import Planned, by_day, commune_names
from marsad.frame.view import View

AREAS = {True: "rural", False: "urban"}


def planner_export(view: View, found: Planned) -> None:
    words = view.words
    tables = {
        words.t("planner.route"): lambda: visits(view, found),
        words.t("planner.ranked"): lambda: communes(view, found),
        words.t("planner.by_day"): lambda: days(view, found),
        words.t("planner.inputs"): lambda: inputs(view, found),
    }
    base = words.t(f"planner.whom.{found.campaign.waiting}")
    exporting.export(view, "planner", words.t("page.planner.title"), tables, base)


def visits(view: View, found: Planned) -> Table:
    """What a mobile unit is given: its days, its communes, how many to expect."""
    rows = [
        (visit.day, visit.unit, visit.commune.province, visit.commune.code, visit.commune.is_rural, visit.served)
        for visit in found.plan.visits
    ]
    columns = ["day", "unit", "province", "commune", "is_rural", "served"]
    return _table(view, pandas.DataFrame(rows, columns=columns), ("day", "unit"), ("served",))


def communes(view: View, found: Planned) -> Table:
    return _table(view, found.communes, (), ("waiting", "visits", "served", "left", "first"))


def days(view: View, found: Planned) -> Table:
    return exporting.table(by_day(found.plan), _columns(view, ("day", "visits", "communes", "served", "so_far")))


def inputs(view: View, found: Planned) -> Table:
    words, asked = view.words, found.campaign
    said = {
        "waiting": words.t(f"planner.whom.{asked.waiting}"),
        "units": words.number(asked.units),
        "capacity": words.number(asked.capacity),
        "starts": words.day(asked.starts),
        "ends": words.day(asked.ends),
        "bound": words.t(f"planner.bounds.{asked.bound}"),
        "rural": words.t(f"planner.answer.{'yes' if asked.rural_first else 'no'}"),
        "saturdays": words.t(f"planner.answer.{'yes' if asked.saturdays else 'no'}"),
    }
    rows = [(words.t(f"planner.ask.{name}"), value) for name, value in said.items()]
    heads = {"asked": Column(words.t("planner.input")), "answer": Column(words.t("planner.value"))}
    return exporting.table(pandas.DataFrame(rows, columns=list(heads)), heads)


def _table(view: View, rows: pandas.DataFrame, before: tuple[str, ...], after: tuple[str, ...]) -> Table:
    """Rows with a commune: its code, its name, its province and its area between the other columns."""
    words, called = view.words, commune_names(view)
    provinces = {code: names.of(view, code) for code in rows["province"].unique()}
    named = rows.assign(
        name=[called.get(code, code) for code in rows["commune"]],
        province_name=[provinces[code] for code in rows["province"]],
        area=labels.all_of("area", [AREAS[bool(is_rural)] for is_rural in rows["is_rural"]], words),
    )
    place = {
        "commune": Column(words.t("column.code")),
        "name": Column(words.t("planner.commune")),
        "province_name": Column(words.t("kind.province")),
        "area": Column(words.t("dimension.area")),
    }
    return exporting.table(named, _columns(view, before) | place | _columns(view, after))


def _columns(view: View, wanted: tuple[str, ...]) -> dict[str, Column]:
    days = {"day": Column(view.words.t("column.day"), "day"), "first": Column(view.words.t("planner.first"), "day")}
    return {name: days.get(name) or Column(view.words.t(f"planner.{name}"), "count") for name in wanted}
