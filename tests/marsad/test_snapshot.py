import pytest

from marsad.scope import Scope
from marsad.snapshot import DIMENSIONS

NATION = Scope.parse("nation")
PROVINCE = Scope.parse("04.421")


def test_value_is_a_ratio_of_sums(tiny_snapshot):
    """Schools of Rabat: 3 of 4 and 1 of 2. The mean of the two rates would be 0.625."""
    row = tiny_snapshot.measure("cnie_coverage", ["province"], PROVINCE, ["2024"]).iloc[0]
    assert (row.numerator, row.denominator, row.value) == (4, 6, pytest.approx(4 / 6))


def test_no_base_is_no_value_and_not_zero(tiny_snapshot):
    rows = tiny_snapshot.measure("correction_pending_rate", ["school"], NATION, ["2024"], within="01.511")
    assert rows.denominator.tolist() == [0]
    assert rows.value.isna().all()


@pytest.mark.parametrize("scope", ["nation", "04", "04.421", "16698Z"])
def test_every_dimension_can_be_grouped_by_in_every_scope(tiny_snapshot, scope):
    for name in DIMENSIONS:
        rows = tiny_snapshot.measure("cnie_coverage", [name], Scope.parse(scope), ["2024"])
        assert list(rows.columns) == [name, "numerator", "denominator", "value"]
        assert len(rows)
