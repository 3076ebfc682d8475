import numpy as np
import pytest

from marsad.frame.progress import curves, last_days
from marsad.frame.readings import reading
from marsad.frame.when import at
from marsad.indicators import indicator


@pytest.mark.parametrize("name", ["cnie_coverage", "verification_completion", "scholarship_request_rate"])
def test_the_curve_ends_at_the_figure_of_the_tile(view_of, name):
    now, _ = curves(view_of(), indicator(name))
    assert now.share[-1] == pytest.approx(reading(view_of(), name).value)


def test_the_curve_never_falls_and_has_every_day(view_of):
    now, _ = curves(view_of(), indicator("cnie_coverage"))
    assert (np.diff(now.share) >= 0).all()
    assert list(np.diff(now.days)) == [1] * (len(now.days) - 1)


def test_the_curve_stops_on_the_day_of_the_figures(view_of):
    view = view_of()
    assert curves(view, indicator("cnie_coverage"))[0].days[-1] == view.session.as_of_day


def test_the_previous_session_is_drawn_to_its_end(view_of):
    _, then = curves(view_of(), indicator("scholarship_request_rate"))
    assert then.days[-1] == 25


def test_days_without_an_event_count_as_zero(view_of):
    assert last_days(view_of(), "scholarship_day") == [0, 0, 3, 1, 0, 0, 0]


def test_before_the_first_event_nothing_is_reached(view_of):
    now, _ = curves(view_of(), indicator("cnie_coverage"))
    assert at(now, now.days[0] - 1) == 0.0
    assert at(now, now.days[-1] + 99) == now.share[-1]


def test_nobody_counted_gives_no_curve(view_of):
    now, _ = curves(view_of(territory="20001P"), indicator("scholarship_request_rate"))
    assert not len(now.days)
