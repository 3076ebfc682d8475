"""Names of territories and schools in the reader's language, from the scope's own file."""

from collections.abc import Mapping

from marsad.frame import facts
from marsad.frame.view import View

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
