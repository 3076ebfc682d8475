from dataclasses import replace
from datetime import UTC, datetime

import pytest

from marsad import embargo
from marsad.frame import facts
from marsad.snapshot import Embargoed
from marsad.viewer import Viewer


def registered(view, **more):
    return int(facts.counts(view, ["registered"], ["session"], **more)["registered"].sum())


def test_the_scope_is_part_of_every_answer_kept(view_of):
    nation = view_of()
    other = replace(nation, viewer=Viewer.parse("regional_director:01"))
    assert (registered(nation, within="nation"), registered(other, within="nation")) == (11, 2)


def test_the_scope_is_part_of_every_question_kept(view_of):
    nation = view_of()
    other = replace(nation, viewer=Viewer.parse("regional_director:01"))
    asked = {"filtered": False, "within": "04", "sessions": ("2024",)}
    assert len(facts.ask(nation, "children", **asked)) > len(facts.ask(other, "children", **asked))


def test_the_scope_is_part_of_every_figure_kept(view_of):
    nation = view_of()
    other = replace(nation, viewer=Viewer.parse("regional_director:01"))
    facts.kept(nation, "test", "scope", lambda: "nation")
    assert facts.kept(other, "test", "scope", lambda: "region") == "region"


def test_language_and_filters_are_part_of_every_figure_kept(view_of):
    for view in (view_of(), view_of(lang="ar"), view_of(sex="male"), view_of(territory="04"), view_of(session="2023")):
        mine = view.address
        assert facts.kept(view, "test", "all", lambda mine=mine: mine) == mine


def test_a_filter_reaches_the_count(view_of):
    assert registered(view_of(sex="female")) + registered(view_of(sex="male")) == registered(view_of())


def test_a_clock_set_back_does_not_find_what_was_kept(view_of, monkeypatch):
    view = view_of()
    assert facts.counts(view, ["admitted"], ["session"])["admitted"].sum() == 5
    monkeypatch.setattr(embargo, "now", lambda: datetime(2024, 6, 26, 8, tzinfo=UTC))
    with pytest.raises(Embargoed):
        facts.counts(view_of(), ["admitted"], ["session"])


def test_a_walk_through_all_regions_finds_its_lists_again(view_of):
    """A page of comparison keeps six of them for each of twelve regions; fewer places, and each walk makes all anew."""
    view, made = view_of(territory="04"), []
    for _ in range(2):
        for n in range(12 * 6):
            facts.kept(view, "schools", f"walk {n}", lambda n=n: made.append(n))
    assert len(made) == 12 * 6
