import pandas
import pytest

from marsad.frame.devices import shares, written

ROWS = pandas.DataFrame({"digital_device": ["phone", "tablet"], "consulted": [3, 1], "shared": [1, 1]})


def test_shares_are_of_all_that_were_consulted_or_shared(view_of):
    names, rates, counts, totals = shares(view_of(), ROWS, "consulted")
    assert names == ["Téléphone", "Tablette"]
    assert rates == pytest.approx([0.75, 0.25])
    assert (counts, totals) == ([3, 1], [4, 4])


def test_every_device_is_named_in_the_language(view_of):
    assert list(written(view_of(lang="ar"), ROWS).iloc[:, 0]) == ["هاتف", "لوحة إلكترونية"]
