import pytest

from marsad.indicators import UnknownIndicator, indicators
from marsad.scope import Scope
from marsad.snapshot import DIMENSIONS
from marsad.snapshot.reading import BENCHMARK_DIMENSIONS

NATION = Scope.parse("nation")
PROVINCE = Scope.parse("04.421")
SCOPES = ["nation", "04", "04.421", "16698Z"]


def test_value_is_a_ratio_of_sums(tiny_snapshot):
    """Schools of Rabat: 3 of 4 and 1 of 2. The mean of the two rates would be 0.625."""
    row = tiny_snapshot.measure("cnie_coverage", ["province"], PROVINCE, ["2024"]).iloc[0]
    assert (row.numerator, row.denominator, row.value) == (4, 6, pytest.approx(4 / 6))


def test_no_base_is_no_value_and_not_zero(tiny_snapshot):
    rows = tiny_snapshot.measure("correction_pending_rate", ["school"], NATION, ["2024"], within="01.511")
    assert rows.denominator.tolist() == [0]
    assert rows.value.isna().all()


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("level", ["headcount", "benchmark"])
def test_every_dimension_can_be_grouped_by_in_every_scope(tiny_snapshot, scope, level):
    for name in DIMENSIONS if level == "headcount" else BENCHMARK_DIMENSIONS:
        rows = tiny_snapshot.measure("cnie_coverage", [name], Scope.parse(scope), ["2024"], level=level)
        assert list(rows.columns) == [name, "numerator", "denominator", "value"]
        assert len(rows)


@pytest.mark.parametrize("name", indicators())
def test_every_indicator_can_be_measured(tiny_snapshot, name):
    for same_day in (False, True):
        assert len(tiny_snapshot.measure(name, ["session"], NATION, ["2023", "2024"], same_day=same_day)) == 2


def test_a_viewer_sees_only_own_rows_and_names(tiny_snapshot):
    for scope, schools in {"04": 3, "04.421": 2, "16698Z": 1, "nation": 4}.items():
        rows = tiny_snapshot.measure("cnie_coverage", ["school"], Scope.parse(scope), ["2024"])
        assert len(rows) == schools


@pytest.mark.parametrize("scope", ["04.421", "16698Z"])
@pytest.mark.parametrize("narrowed", [{"within": "01"}, {"filters": {"region": ["01"]}}])
def test_a_foreign_place_is_an_empty_answer(tiny_snapshot, scope, narrowed):
    assert tiny_snapshot.measure("cnie_coverage", ["school"], Scope.parse(scope), ["2024"], **narrowed).empty


def test_the_same_day_leaves_out_what_happened_later(tiny_snapshot):
    """Session 2023: of the two cards of 16698Z, one was recorded on day 20, two days after the same day."""
    asked = ("cnie_coverage", ["session"], Scope.parse("16698Z"), ["2023"])
    assert tiny_snapshot.measure(*asked).numerator.tolist() == [2]
    assert tiny_snapshot.measure(*asked, same_day=True).numerator.tolist() == [1]


def test_a_school_head_compares_with_regions_and_nation(tiny_snapshot):
    asked = ("cnie_coverage", ["session"], Scope.parse("16698Z"), ["2024"])
    assert tiny_snapshot.measure(*asked, level="benchmark").denominator.tolist() == [11]
    assert tiny_snapshot.measure(*asked, within="01", level="benchmark").denominator.tolist() == [2]


def test_several_counts_come_in_one_answer(tiny_snapshot):
    rows = tiny_snapshot.counts(["registered", "cnie_held"], ["session"], PROVINCE, ["2023"], same_day=True)
    assert rows.to_dict("records") == [{"session": "2023", "registered": 2, "cnie_held": 1}]


def test_an_indicator_without_a_denominator_is_a_plain_count(tiny_snapshot, monkeypatch):
    from dataclasses import replace

    plain = replace(indicators()["cnie_coverage"], denominator=None)
    monkeypatch.setattr("marsad.indicators.indicator", lambda name: plain)
    row = tiny_snapshot.measure("cnie_held", ["session"], NATION, ["2024"]).iloc[0]
    assert (row.numerator, row.value) == (6, 6.0)
    assert row.isna().denominator


def test_an_unknown_indicator_is_refused(tiny_snapshot):
    with pytest.raises(UnknownIndicator):
        tiny_snapshot.measure("coverage", ["session"], NATION, ["2024"])


@pytest.mark.parametrize("by", [[], ["region", "region"], ["province; drop table headcount"], [".*"], ["cnie_held"]])
def test_only_dimensions_can_be_grouped_by(tiny_snapshot, by):
    with pytest.raises(ValueError, match="choose one or more"):
        tiny_snapshot.measure("cnie_coverage", by, NATION, ["2024"])


@pytest.mark.parametrize(
    "narrowed",
    [
        {"filters": {"gender": ["female"]}},  # no such filter
        {"filters": {"sex": []}},  # nothing chosen is not everything
        {"within": ""},
        {"sessions": []},
        {"filters": {"school": ["16698Z"]}, "level": "benchmark"},  # ignoring it would show the whole region
    ],
)
def test_a_filter_is_obeyed_or_refused_never_ignored(tiny_snapshot, narrowed):
    with pytest.raises(ValueError, match=r"does not take|also needs"):
        tiny_snapshot.measure("cnie_coverage", ["session"], NATION, **({"sessions": ["2024"]} | narrowed))
