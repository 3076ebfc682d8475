"""What leaves a page: its own tables, whole, under its filters, for who may export and nobody else."""

import dataclasses

import pandas
import pytest

from marsad.exports import Column
from marsad.frame import exporting, fetching, page_tables
from marsad.viewer import Viewer

CHILDREN, SCHOOLS, TO_DO = 0, 1, 2


def tables(view, name="cnie_coverage"):
    return [build() for build in page_tables.tables(view, name, name, name).values()]


def column(table, place):
    return [row[place] for row in table.rows]


def measured(view, by):
    return view.snapshot.measure(
        "cnie_coverage", [by], view.scope, [view.session.code], view.place.code, dict(view.address.filters)
    )


@pytest.mark.parametrize("filters", [{}, {"sex": "female"}, {"school_type": "public", "area": "urban"}])
@pytest.mark.parametrize(("place", "child"), [("nation", "region"), ("04", "province")])
def test_the_figures_of_a_file_are_those_of_measure(view_of, filters, place, child):
    view = view_of(territory=place, **filters)
    rows = {code: figures for code, _, _, *figures in tables(view)[CHILDREN].rows}
    found = {row.pop(child): list(row.values()) for row in measured(view, child).to_dict("records")}
    assert {code: pytest.approx(figures, nan_ok=True) for code, figures in found.items()} == rows
    assert rows


def test_schools_are_all_there_and_add_up_to_their_place(view_of):
    found = tables(view_of())
    assert sum(column(found[SCHOOLS], -3)) == sum(column(found[CHILDREN], -3))
    assert [one.kind for one in found[SCHOOLS].columns[-4:]] == ["count", "count", "count", "rate"]


def test_what_is_to_do_is_not_cut_to_the_first_ten(view_of):
    left = column(tables(view_of())[TO_DO], 2)
    assert left == sorted(left, reverse=True)
    assert sum(left) == sum(column(tables(view_of())[CHILDREN], 2))


def test_a_school_exports_its_reasons(view_of):
    (to_do,) = tables(view_of(territory="20001P"))
    assert len(to_do.rows) == 2
    assert set(column(to_do, 0)) == {"20001P"}


def test_a_director_exports_nothing_of_another_s_territory(view_of):
    view = view_of("regional_director:04", territory="05")
    codes = column(tables(view)[CHILDREN], 0)
    assert codes
    assert all(code.startswith("04.") for code in codes)


def test_a_missing_value_stays_missing():
    rows = pandas.DataFrame({"n": pandas.array([1, None], "Int64"), "share": [0.5, None]})
    made = exporting.table(rows, {"n": Column("n", "count"), "share": Column("p", "rate")})
    assert made.rows == [[1, 0.5], [None, None]]


def test_the_cover_says_the_page_it_came_from(view_of, monkeypatch):
    monkeypatch.setattr(fetching, "asked_again", lambda viewer: lambda: True)
    view = view_of(territory="04", sex="female")
    order = exporting.order(view, "cnie_coverage", "Couverture CNIE", "xlsx", {}, "candidats inscrits")
    assert (order.cover.place, order.cover.filters) == ("Rabat-Salé-Kénitra (04)", {"Sexe": ["Filles"]})
    assert (order.territory, order.snapshot) == ("04", view.snapshot.id)
    assert "synthétiques" in order.cover.notes[0]
    assert order.name == "marsad_cnie_coverage_04_2024"


def test_who_plays_another_exports_in_their_own_name(view_of, monkeypatch):
    monkeypatch.setattr(fetching, "asked_again", lambda viewer: lambda: True)
    played = Viewer(
        "regional_director", view_of("regional_director:04").scope, "https://id.ma", "sami", "administrator"
    )
    view = dataclasses.replace(view_of("regional_director:04"), viewer=played)
    order = exporting.order(view, "cnie_coverage", "t", "xlsx", {}, "b")
    assert (order.actor.subject, order.actor.role, order.actor.scope) == ("sami", "administrator", "04")
    assert order.cover.office.startswith("Administrateur, qui voit ce que voit")
    assert not order.cover.notes
