from datetime import date

from marsad.frame.outlook import Outlook
from marsad.frame.readings import Reading, reading
from marsad.frame.sentence import standing, timing, turned_away
from marsad.indicators import indicator

AHEAD = Outlook("running", date(2024, 6, 9), 5)


def said(view, stand, found=None):
    found = found or reading(view, "cnie_coverage")
    return " ".join([*standing(view, found, stand), *timing(view, found, stand)])


def test_it_says_how_many_remain_of_how_many(view_of):
    assert said(view_of(), Outlook("undated")) == "**5** candidats sur **11** n’ont pas encore de CNIE valide."


def test_one_candidate_is_singular(view_of):
    found = Reading(indicator("cnie_coverage"), 10, 11, 1)
    assert said(view_of(), Outlook("undated"), found).startswith("**1** candidat sur **11** n’a pas")


def test_ahead_of_the_deadline_it_says_the_needed_pace(view_of):
    text = said(view_of(), AHEAD)
    assert "dans 5 jours" in text
    assert "Il en faut **1** par jour" in text
    assert "manquée de **5** candidats" in text


def test_a_deadline_gone_by_asks_for_no_pace(view_of):
    text = said(view_of(), Outlook("passed", date(2024, 6, 9), 19))
    assert "passée depuis 19 jours" in text
    assert "par jour" not in text


def test_before_the_opening_only_the_opening_is_said(view_of):
    text = said(view_of(), Outlook("not_open", date(2024, 6, 24), 40))
    assert text == "Le service ouvre le 24 juin 2024, dans 40 jours."


def test_nothing_remaining_is_good_news(view_of):
    assert said(view_of(), Outlook("done")).startswith("Tous les candidats")


def test_those_barred_are_counted_today(view_of):
    (text,) = turned_away(view_of(), "scholarship_barred_rate")
    assert "**5** candidats sur **11**" in text


def test_the_sentence_exists_in_arabic_and_english(view_of):
    for lang in ("ar", "en"):
        assert "**5**" in said(view_of(lang=lang), AHEAD)
