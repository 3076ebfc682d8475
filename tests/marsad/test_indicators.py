from pathlib import Path

import pytest

from marsad.indicators import Indicator, UnknownIndicator, as_page, indicator, indicators
from tests.tiny import candidates, headcount

ROOT = Path(__file__).parents[2]
ALL = list(indicators().values())
NAMES = list(indicators())


@pytest.mark.parametrize("one", ALL, ids=NAMES)
def test_an_indicator_counts_what_is_published(one):
    assert set(one.columns()) <= set(headcount()[0])
    assert one.event is None or one.event in candidates()[0]


@pytest.mark.parametrize("one", ALL, ids=NAMES)
def test_an_indicator_is_said_in_three_languages(one):
    said = [one.label, one.base, one.definition] + [one.missing] * bool(one.remaining)
    for words in said:
        assert set(words) == {"fr", "ar", "en"}
        assert all(words.values())


@pytest.mark.parametrize("one", ALL, ids=NAMES)
def test_units_and_directions_are_from_a_closed_list(one):
    assert one.unit in {"percent", "candidates", "claims"}
    assert one.counts in {"candidates", "claims"}
    assert one.higher_is in {"better", "worse", "neutral"}


@pytest.mark.parametrize("one", ALL, ids=NAMES)
def test_a_step_named_is_a_step_of_the_calendar(one):
    lines = (ROOT / "data" / "reference" / "calendar.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert {one.target, one.opens} - {None} <= {line.split(",")[1] for line in lines}


def test_an_unknown_indicator_is_answered_with_those_known():
    with pytest.raises(UnknownIndicator, match="cnie_coverage"):
        indicator("coverage")


def test_a_count_used_twice_is_asked_for_once():
    words = {"fr": "", "ar": "", "en": ""}
    twice = {"numerator": "a", "denominator": "b", "remaining": "a"}
    one = Indicator("x", **twice, unit="", higher_is="", label=words, base=words, definition=words, source="")
    assert one.columns() == ("a", "b")


def test_the_page_of_definitions_is_current():
    written = (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")
    assert written == as_page(), "run: python -m marsad.indicators > docs/indicators.md"
