"""Who is compared with whom, and where each stands: against the same rules written once more in plain Python."""

from math import comb

import pandas
import pytest

from marsad.frame import address, look
from marsad.frame.peers import POINTS, judged, peers, shown
from marsad.funnel import RARE, USUAL
from marsad.texts import Words
from marsad.viewer import Viewer
from tests.marsad.frame.ahead import before_deadline


@pytest.fixture
def sample_of(sample_snapshot):
    def made(viewer="central:nation", **params):
        wanted = address.read(params)
        return look.look(sample_snapshot, Viewer.parse(viewer), Words("fr"), wanted)

    return made


def plain_position(number, size, served, total):
    """Below or above when so few or so many are less likely than one in forty."""
    ways = [comb(served, n) * comb(total - served, size - n) for n in range(size + 1)]
    return (sum(ways[number:]) * 40 <= sum(ways)) - (sum(ways[: number + 1]) * 40 <= sum(ways))


@pytest.mark.parametrize("kind", ["school", "province", "region"])
@pytest.mark.parametrize("name", ["verification_completion", "success_rate"])
def test_every_position_agrees_with_counting_the_ways(sample_of, name, kind):
    found = peers(sample_of(), name, kind)
    rows = found.points.to_dict("records")
    plain = [plain_position(row["numerator"], row["size"], found.served, found.total) for row in rows]
    assert [row["position"] for row in rows] == plain


def test_the_two_ranks_say_different_things():
    """A has more candidates left at a better rate: first by candidates, second by rate."""
    rows = pandas.DataFrame({"code": ["A", "B"], "numerator": [80, 2], "size": [100, 10], "left": [20, 8]})
    found = judged(rows.assign(value=rows["numerator"] / rows["size"])).set_index("code")
    assert list(found["by_left"]) == [1, 2]
    assert list(found["by_rate"]) == [2, 1]


def test_all_kinds_of_points_add_up_to_the_same_nation(sample_of):
    """But for those whose school is not known, who are no school's."""
    view = sample_of()
    schools, *wide = (peers(view, "success_rate", kind) for kind in POINTS["nation"])
    rows = view.snapshot.counts(["admitted", "present"], ["school"], view.scope, ["2024"]).set_index("school")
    assert {(found.served, found.total) for found in wide} == {(rows["admitted"].sum(), rows["present"].sum())}
    known = rows.drop(index="unknown")
    assert (schools.served, schools.total) == (known["admitted"].sum(), known["present"].sum())


def test_a_filter_keeps_like_with_like(sample_of):
    public = peers(sample_of(school_type="public"), "cnie_coverage", "school")
    assert 0 < len(public.points) < len(peers(sample_of(), "cnie_coverage", "school").points)


def test_a_director_sees_no_school_nor_province_of_another(sample_of):
    view = sample_of("regional_director:04")
    schools, provinces, regions = (peers(view, "cnie_coverage", kind).points for kind in POINTS["region"])
    known = set(view.snapshot.ask("schools", view.scope, numerator="cnie_held", denominator="registered",
        remaining="cnie_missing", sessions=["2024"], within="nation")["school"])  # fmt: skip
    assert set(schools["code"]) <= known
    assert {code[:2] for code in provinces["code"]} == {"04"}
    assert len(regions) > 1  # totals that everyone may see


def test_a_province_is_compared_with_no_other(sample_of):
    assert "province" not in POINTS["province"]


def test_a_school_stands_among_those_of_its_kind_in_its_province(view_of):
    # Al Qods is public, Ibn Sina private: in Rabat each stands alone.
    assert list(peers(view_of(territory="16698Z"), "cnie_coverage", "school").points["code"]) == ["16698Z"]


def test_before_results_are_out_success_cannot_be_compared(sample_of):
    assert "success_rate" in shown(sample_of())
    assert "success_rate" not in shown(before_deadline(sample_of(), 30))


def test_no_point_lies_on_a_drawn_limit(sample_of):
    found = peers(sample_of(), "verification_completion", "school")
    sizes = found.points["size"].to_numpy()
    (low, high), (lower, higher) = (found.bounds(sizes, share) for share in (USUAL, RARE))
    inside = (found.points["value"] > low) & (found.points["value"] < high)
    assert (inside == (found.points["position"] == 0)).all()
    assert (lower <= low).all()
    assert (higher >= high).all()
