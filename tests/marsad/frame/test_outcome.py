import importlib
from dataclasses import replace
from datetime import date

import numpy as np
import pandas
import pytest

from marsad.frame.projected import Projected
from marsad.frame.view import Step
from marsad.indicators import indicator
from marsad.projection import Band, Forecast, Progress

outcome = importlib.import_module("marsad.frame.outcome")  # the package names its block alike
ONE = indicator("cnie_coverage")
STEP = Step(date(2023, 11, 15), date(2024, 6, 9), -208, -1, True)


def found(late=40, extension=0, days=10):
    """A thousand candidates, a hundred remaining, ten a day."""
    progress = Progress(np.array([[830.0] + [10.0] * 7]), np.array([1000.0]), 2)
    ahead = Forecast(np.array([[100.0, late]]), np.zeros((1, 2)))
    band = Band(np.array([100.0, late - 15.5]), np.array([100.0, late + 20.2]))
    units = pandas.DataFrame(
        {"region": ["04"], "province": ["04.441"], "late": [late], "remaining": [100], "done": [70]}
    )
    return Projected(STEP, days, extension, progress, ahead, band, units, 880)


def test_it_says_what_the_deadline_will_find_and_how_sure_that_is(view_of):
    text = outcome.said(view_of(), ONE, found())
    assert "projection de **96,0\u00a0%** au **9 juin 2024** (entre 93,9\u00a0% et 97,6\u00a0%" in text
    assert "**40** candidats sur **1\u202f000** seraient en retard (entre 24 et 61)" in text
    assert "Il en faut **10** par jour ; on en compte **10**" in text


def test_it_says_what_another_date_would_change(view_of, monkeypatch):
    monkeypatch.setattr(outcome, "projected", lambda view, one: found())
    text = outcome.said(view_of(), ONE, found(late=25, extension=7))
    assert "16 juin 2024" in text
    assert "**15** candidats en retard de moins" in text


def test_a_deadline_gone_by_is_said_as_it_was_reached(view_of):
    text = outcome.past(view_of(), replace(found(), days=-19))
    assert "**880** sur **1\u202f000** (88,0\u00a0%)" in text
    assert "**120** étaient en retard ; **20** l’ont rattrapé" in text


def test_on_the_last_day_no_pace_is_asked_for(view_of):
    assert "par jour" not in outcome.said(view_of(), ONE, found(days=0))


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_every_language_says_the_same_figures(view_of, lang):
    text = outcome.said(view_of(lang=lang), ONE, found())
    assert all(figure in text for figure in ("**40**", "24", "61", "**10**"))
