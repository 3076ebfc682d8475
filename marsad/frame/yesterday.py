"""Under a tile: how many more, or fewer, than in the snapshot compared with."""

from marsad.frame.bridge import signed, totals
from marsad.frame.since import comparison, gates, is_compared
from marsad.frame.view import View
from marsad.indicators import Indicator


def since_yesterday(view: View, one: Indicator) -> list[str]:
    """Candidates who are past the indicator's gate now; an indicator that counts anything else says nothing."""
    if one.numerator not in gates() or not is_compared(view):
        return []
    more = sum(signed(totals(view)[one.numerator]).values())
    return [view.words.t("tile.since", change=view.words.signed(more), day=comparison(view).as_of)]
