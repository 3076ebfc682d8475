"""The tables of an indicator's page as they leave it: its territories, its schools, what is to do; none is cut."""

import pandas

from marsad.exports import Column, Table
from marsad.frame import exporting, facts, labels
from marsad.frame.children import ranking
from marsad.frame.outlook import is_open
from marsad.frame.readings import ratio
from marsad.frame.reasons import CLAIMS, LEFT, REASONS, counted, reasons
from marsad.frame.schools import places, school_name
from marsad.frame.todo import LEVEL, called
from marsad.frame.view import View
from marsad.indicators import indicator


def page_export(view: View, name: str, ranked_by: str = "", todo: str = "") -> None:
    """`ranked_by` and `todo` as the page gave them to `where`, `schools` and `todo`."""
    one = indicator(name)
    if not is_open(view, one):
        return
    title, base = view.words.name(one.label), view.words.name(one.base)
    exporting.export(view, name, title, tables(view, name, ranked_by or name, todo or name), base)


def tables(view: View, name: str, by: str, todo: str) -> exporting.Tables:
    words, kind = view.words, view.place.kind
    found = {}
    if view.place.child in ("region", "province"):
        found[words.t(f"export_table.{view.place.child}")] = lambda: children(view, name, by)
    if kind != "school":
        found[words.t("schools.title")] = lambda: schools(view, name, by)
    if todo in (*REASONS, CLAIMS):
        found[words.t("export_table.todo")] = lambda: to_do(view, todo)
    return found


def children(view: View, name: str, by: str) -> Table:
    head = {"code": Column(view.words.t("column.code")), "name": Column(view.words.t(f"kind.{view.place.child}"))}
    return exporting.table(ranking(view, name, by).table, head | figures(view, name, by, "remaining"))


def schools(view: View, name: str, by: str) -> Table:
    words, one = view.words, indicator(name)
    counts = {"numerator": one.numerator, "denominator": one.denominator, "remaining": indicator(by).remaining}
    rows = facts.ask(view, "schools", sessions=(view.session.code,), within=view.place.code, **counts)
    written = pandas.DataFrame(
        {
            "name": [school_name(view, row) for row in rows[["name_fr", "name_ar"]].to_dict("records")],
            "place": list(places(view, rows)),
            "type_name": labels.all_of("school_type", rows["school_type"], words),
            "area_name": labels.all_of("area", rows["area"], words),
        }
    )
    head = {
        "rank": Column(words.t("column.rank"), "count"),
        "school": Column(words.t("column.code")),
        "name": Column(words.t("kind.school")),
        "place": Column(words.t("column.place")),
        "type_name": Column(words.t("column.type")),
        "area_name": Column(words.t("dimension.area")),
    }
    return exporting.table(rows.join(written), head | figures(view, name, by, "missing"))


def figures(view: View, name: str, by: str, left: str) -> dict[str, Column]:
    """The figures of a row, each said in full: a file has no page around it."""
    words, one = view.words, indicator(name)
    return {
        left: Column(words.name(indicator(by).missing), "count"),
        "numerator": Column(words.t("column.numerator"), "count"),
        "denominator": Column(words.t("column.denominator"), "count"),
        "value": Column(words.name(one.label), "rate"),
    }


def to_do(view: View, name: str) -> Table:
    """Every place where somebody remains, with its main reason; at a school every reason."""
    words, found = view.words, reasons(view, name)
    by = LEVEL.get(view.place.kind, ["session"])
    rows = counted(view, name, by).sort_values(LEFT, ascending=False, kind="stable").to_dict("records")
    lines = [line for row in rows if row[LEFT] > 0 for line in because(view, row, by, found)]
    kind = by[-1] if by[-1] != "session" else "school"
    head = {
        "code": Column(words.t("column.code")),
        "name": Column(words.t(f"kind.{kind}")),
        "left": Column(words.name(indicator(name).missing), "count"),
        "reason": Column(words.t("column.reason")),
        "n": Column(words.t("column.numerator"), "count"),
        "share": Column(words.t("export_table.share"), "rate"),
        "owner": Column(words.t("column.owner")),
    }
    return exporting.table(pandas.DataFrame(lines, columns=list(head)), head)


def because(view: View, row: dict, by: list[str], found: list) -> list[dict]:
    if view.place.kind == "school":
        code, name, kept = view.place.code, view.place.name, [one for one in found if row.get(one.code)]
    else:
        code, name, kept = row[by[-1]], called(view, row), [max(found, key=lambda one: row[one.code])]
    return [
        {
            "code": code,
            "name": name,
            "left": row[LEFT],
            "reason": one.label,
            "n": int(row[one.code]),
            "share": ratio(row[one.code], row[LEFT]),
            "owner": one.owner,
        }
        for one in sorted(kept, key=lambda one: -row[one.code])
    ]
