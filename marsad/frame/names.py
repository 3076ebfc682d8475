"""Names of territories and schools in the reader's language, from the scope's own file."""

import csv
from collections.abc import Mapping
from functools import cache

from marsad.frame import facts
from marsad.frame.view import View
from marsad.settings import settings
from marsad.texts import Words

UNKNOWN = "unknown"
Row = Mapping[str, str]


def of(view: View, code: str) -> str:
    """The name of a region, a province or a school of the place on the page."""
    if code == UNKNOWN:
        return view.words.t("name.unknown")
    row = territories(view).get(code) or schools(view).get(code)
    return view.words.name(row) if row else code


def territories(view: View) -> Mapping[str, Row]:
    """Regions, then the provinces in sight, by code."""
    return facts.kept_for_scope(view, "territories", lambda: _territories(view))


def schools(view: View) -> Mapping[str, Row]:
    """The schools of the province on the page."""
    return facts.kept(view, "names", "schools", lambda: children(view, view.place.code))


def children(view: View, within: str) -> Mapping[str, Row]:
    rows = facts.ask(view, "children", filtered=False, within=within, sessions=(view.session.code,))
    return {row["code"]: row for row in rows.to_dict("records")}


def _territories(view: View) -> Mapping[str, Row]:
    regions = children(view, "nation")
    return regions | {code: row for region in regions for code, row in children(view, region).items()}


def declared(code: str, words: Words) -> str:
    """The name of one's own region or province that is not looked through now: its file stays shut."""
    row = _declared().get(code)
    return words.name(row) if row else code


def all_declared(words: Words) -> Mapping[str, str]:
    """Regions, then provinces, by code: from the reference, for a page that opens no file of figures."""
    rows = _declared()
    return {code: words.name(rows[code]) for code in sorted(rows, key=lambda code: ("." in code, code))}


@cache
def _declared() -> Mapping[str, Row]:
    with (settings().reference / "territories.csv").open(encoding="utf-8") as rows:
        lines = list(csv.DictReader(rows))
    regions = {row["region_code"]: _named(row, "region") for row in lines}
    return regions | {row["hcp_code"]: _named(row, "province") for row in lines}


def _named(row: Row, kind: str) -> Row:
    return {"name_fr": row[f"{kind}_fr"], "name_ar": row[f"{kind}_ar"], "name_en": row[f"{kind}_fr"]}
