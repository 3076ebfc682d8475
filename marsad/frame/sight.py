"""How far down an account of files reaches: rows are accounted for by region, findings lie in a province."""

from marsad.frame.view import View

BELOW = {"nation": "region", "region": "province"}


def region(view: View) -> str:
    return view.place.region or "nation"


def province(view: View) -> str:
    """The place itself, or the province of a school. A school's own file holds one province and no other."""
    if view.place.kind != "school":
        return view.place.code
    return view.place.ancestors[-1][0] if view.place.ancestors else "nation"
