"""The tables of what changed as they leave the page: by gate, and by the parts of the place."""

import pandas

from marsad.exports import Column, Table
from marsad.frame import exporting, names
from marsad.frame.bridge import in_use, named, signed, standing, totals
from marsad.frame.places_changed import SHOWN, counted
from marsad.frame.since import REGISTERED, comparison, is_compared
from marsad.frame.view import View


def changes_export(view: View) -> None:
    if not is_compared(view):
        return
    words, child = view.words, view.place.child
    tables = {words.t("changes.title"): lambda: by_gate(view)}
    if child:
        sheet = words.t("schools.title") if child == "school" else words.t(f"export_table.{child}")
        tables[sheet] = lambda: by_place(view)
    exporting.export(view, "changes", words.t("page.changes.title"), tables)


def by_gate(view: View) -> Table:
    words, found, today = view.words, totals(view), standing(view)
    rows = [
        {
            "code": gate,
            "name": named(view, gate),
            "before": today[gate] - sum(signed(found[gate]).values()),
            **found[gate],
            "today": today[gate],
        }
        for gate in in_use(view)
    ]
    head = {"code": Column(words.t("column.code")), "name": Column(words.t("changes.gate"))}
    head["before"] = Column(words.t("changes.on", day=comparison(view).as_of), "count")
    head |= {step: Column(words.t(f"changes.{step}"), "count") for step in found[REGISTERED]}
    head["today"] = Column(words.t("changes.on", day=view.session.as_of), "count")
    return exporting.table(pandas.DataFrame(rows, columns=list(head)), head)


def by_place(view: View) -> Table:
    words, child, rows = view.words, view.place.child, counted(view)
    written = rows.assign(name=[names.of(view, code) for code in rows[child]])
    head = {child: Column(words.t("column.code")), "name": Column(words.t(f"kind.{child}"))}
    head |= {kind: Column(words.t(f"changes.{kind}"), "count") for _, kind in SHOWN}
    return exporting.table(written, head | {REGISTERED: Column(words.t("column.registered"), "count")})
