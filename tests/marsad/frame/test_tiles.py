from dataclasses import replace

import pytest

from marsad.frame.readings import Reading, reading
from marsad.frame.tiles import arrow, change, colour, lines, value
from marsad.indicators import indicator


def changed(name, change):
    return Reading(indicator(name), 3, 5, 2, change)


@pytest.mark.parametrize(
    ("name", "by", "shown"),
    [
        ("cnie_coverage", 0.1, ("up", "green")),
        ("cnie_coverage", -0.1, ("down", "red")),
        ("scholarship_barred_rate", 0.1, ("up", "red")),
        ("scholarship_barred_rate", -0.1, ("down", "green")),
        ("correction_rate", 0.1, ("up", "gray")),
        ("cnie_coverage", 0.0, ("off", "gray")),
    ],
)
def test_a_rise_is_good_or_bad_by_what_rises(name, by, shown):
    assert (arrow(changed(name, by)), colour(changed(name, by))) == shown


def test_a_change_is_in_points_and_names_its_session(view_of):
    assert change(view_of(), changed("cnie_coverage", -0.006)) == "−0,6\xa0pt / 2023"


def test_a_figure_never_stands_without_its_n_and_base(view_of):
    first = lines(view_of(), reading(view_of(), "cnie_coverage"))[0]
    assert first == "**6** sur **11** · candidats inscrits à la session"


def test_without_a_base_the_tile_says_so(view_of):
    found = Reading(indicator("scholarship_acceptance"), 0, 0, None)
    assert value(view_of(), found) == "sans base"
    assert lines(view_of(), found)[0].startswith("Sans base")


def test_before_it_opens_a_tile_shows_no_figure(view_of):
    view = view_of()
    early = replace(view, session=replace(view.session, as_of=view.session.first_exam_on))
    assert value(early, reading(early, "claim_rate")) == "—"
    assert lines(early, reading(early, "claim_rate")) == ["Ouverture le 26 juin 2024"]
