import pandas
import pytest

from marsad.frame import mapped
from marsad.frame.children import Ranking, ranking
from marsad.indicators import indicator


def a_ranking(rows):
    columns = ["code", "name", "numerator", "denominator", "remaining", "value"]
    return Ranking(indicator("cnie_coverage"), "sans CNIE", pandas.DataFrame(rows, columns=columns))


def test_the_directorates_of_casablanca_share_one_outline(view_of):
    anfa, fida = ("06.141.01.00", "Anfa", 1, 4, 3, 0.25), ("06.141.01.10", "Al-Fida", 5, 6, 1, 0.8)
    rows = [anfa, fida, ("06.371", "Mohammadia", 1, 2, 1, 0.5)]
    _, shown, _ = mapped.of(view_of(territory="04"), a_ranking(rows))
    city = shown.set_index("code").loc["06.141"]
    assert (city["numerator"], city["denominator"], city["remaining"]) == (6, 10, 4)
    assert city["value"] == pytest.approx(0.6)
    assert city["name"].startswith("Casablanca")


def test_the_nation_is_drawn_with_its_twelve_regions(view_of):
    outlines, _, _ = mapped.of(view_of(), ranking(view_of(), "cnie_coverage"))
    assert len(outlines) == 12


def test_a_province_is_marked_within_its_region_without_its_neighbours_figures(view_of):
    view = view_of(territory="04.441")
    outlines, shown, marked = mapped.of(view, ranking(view, "cnie_coverage"))
    assert len(outlines) == 7
    assert (list(shown["code"]), marked) == (["04.441"], "04.441")
    assert (shown["numerator"][0], shown["denominator"][0]) == (1, 3)
