"""What the page of data quality says, on the tiny snapshot: who sees which rows, and how they are told."""

from importlib import import_module

import pytest
from streamlit.testing.v1 import AppTest

from marsad import findings
from marsad.frame import quality, sight

# `marsad.frame` exports the blocks under the names of their modules.
accounts, arrivals, found, gaps, to_check = (
    import_module(f"marsad.frame.{name}") for name in ("accounts", "arrivals", "found", "gaps", "to_check")
)

EVERYTHING = {"severity": "all", "code": "all", "file": "all", "sought": "all"}


def test_rows_read_are_told_with_what_became_of_them(view_of):
    assert quality.rows_of(view_of()) == {"rows_read": 17, "published": 15, "quarantined": 1, "deduplicated": 1}
    assert quality.rows_of(view_of(territory="04"))["rows_read"] == 13


@pytest.mark.parametrize(
    ("viewer", "territory", "province", "region"),
    [
        ("central:nation", "nation", "nation", "nation"),
        ("central:nation", "04.421", "04.421", "04"),
        ("central:nation", "16698Z", "04.421", "04"),
        ("school_head:16698Z", "16698Z", "nation", "04"),  # its file holds one province and no other
    ],
)
def test_a_place_is_accounted_for_as_near_as_rows_are_kept(view_of, viewer, territory, province, region):
    view = view_of(viewer, territory=territory)
    assert (sight.province(view), sight.region(view)) == (province, region)


def test_a_school_head_sees_no_finding_of_a_neighbour(view_of):
    assert quality.codes(view_of("school_head:16698Z")).empty
    assert quality.found(view_of("provincial_director:04.421")) == 2


def test_a_province_is_not_told_of_oddities_elsewhere(view_of):
    assert list(quality.checked(view_of("provincial_director:04.421"))["school"]) == ["16698Z"]
    assert list(quality.checked(view_of("school_head:16700B"))["school"]) == []


def test_an_academy_that_is_behind_is_told_first(view_of):
    said, rows = arrivals.written(view_of(lang="en"))
    assert said.startswith("Academies up to date: **1** of **2**; late: **1**; without a file: **0**.")
    assert rows.column("State").to_pylist() == ["▲ 1 day late", "✓ received"]


def test_a_region_is_not_told_that_others_are_missing(view_of):
    assert len(arrivals.asked(view_of("regional_director:04"))) == 1


@pytest.mark.parametrize("by", accounts.BY)
def test_every_account_is_shown_to_add_up(view_of, by):
    table = accounts.written(view_of(lang="en"), by)
    assert set(table["Sum"]) == {"✓ right"}


def test_an_account_that_does_not_add_up_is_shown_as_wrong(view_of):
    row = {"source": "claims", "rows_read": 3, "published": 1, "quarantined": 1, "deduplicated": 0}
    assert accounts.line(view_of(lang="en"), "source", row)["Sum"] == "✗ wrong"


def test_fields_that_are_missing_most_come_first_with_their_base(view_of):
    table = gaps.written(view_of(lang="en"), gaps.by_field(view_of(lang="en")))
    assert list(table.iloc[0]) == ["Birth date", "3", "11", "27.27%", "1"]


def test_a_field_is_followed_territory_by_territory(view_of):
    table = gaps.below(view_of(territory="04", lang="en"), "birth_date")
    assert list(table.iloc[:, 0]) == ["Rabat", "Salé"]


def test_findings_are_told_gravest_first_with_what_to_do(view_of):
    table = found.by_code(view_of(lang="en"))
    assert list(table["Finding"]) == ["Irregular row", "Shared CNIE number"]
    assert list(table["What to do"]) == [findings.todo(code, "en") for code in ("ROW_RAGGED", "CNIE_SHARED")]


def test_findings_are_counted_by_file_and_by_territory(view_of):
    files = found.by_place(view_of(lang="en"), "file")
    assert files.to_numpy().tolist() == [[r"candidats\_04\.csv", "2"], [r"candidats\_01\.csv", "1"]]
    assert list(found.by_place(view_of(territory="04", lang="en"), "province").iloc[:, 0]) == ["Rabat"]


def test_a_finding_from_an_export_is_shown_as_text(view_of):
    row = dict.fromkeys(("sheet", "row", "expected")) | {
        "code": "COLUMN_UNKNOWN",
        "severity": "warn",
        "source": "candidates",
        "file": "a_**b**.csv",
        "column": None,
        "value": "[x](http://evil)",
        "region": "unknown",
    }
    line = found.line(view_of(lang="en"), row)
    assert line["Where"] == r"a\_\*\*b\*\*\.csv"
    assert "\\[x\\]\\(http\u2060\\:\\/\\/evil\\)" in line["Found"]


@pytest.mark.parametrize("first", [0, 1])
def test_a_page_of_findings_starts_where_it_is_asked_to(view_of, first):
    rows = found.asked(view_of(), EVERYTHING, first)
    assert (len(rows), set(rows["total"])) == (3 - first, {3})


def test_what_is_unlikely_is_told_beside_what_peers_do(view_of):
    rows = quality.checked(view_of(lang="en"))
    (first, second) = to_check.written(view_of(lang="en"), rows).to_dict("records")
    assert first["What to check"] == "Nearly all CNIE recorded on one day: 12 March 2024"
    assert (first["Observed"], first["Expected"]) == ("38 of 40 (95.0%)", "2 (5.00%)")
    assert first["By chance"] == "less than once in 10^44"
    assert second["What to check"] == "No correction requested"


def test_every_code_of_the_catalogue_can_be_listed(view_of):
    """A row of a snapshot carries what the database gives: numbers as floats, nothing as NaN."""
    base = {"sheet": "", "row": 2.0, "expected": float("nan"), "source": "claims", "file": "a.csv", "column": None}
    base["session"] = "2024"
    for code in findings.catalogue()["codes"]:
        row = base | {"code": code, "severity": findings.severity_of(code), "value": "x", "region": "04"}
        assert found.line(view_of(), row)["Trouvé"]


def attempt_block():
    """The block of the last attempt, run by itself."""
    import streamlit as st

    from marsad.frame import quality

    quality.last_attempt(st.session_state["shown"])


@pytest.mark.parametrize(("found", "headers"), [(None, 0), (("held", ("ROWCOUNT_DROP",)), 1)])
def test_a_publication_that_was_stopped_is_told_with_what_to_do(view_of, monkeypatch, found, headers):
    monkeypatch.setattr(quality.attempt, "stopped", lambda _: found)
    app = AppTest.from_function(attempt_block)
    app.session_state["shown"] = view_of(lang="en")
    app.run()
    assert not app.exception
    assert len(app.header) == headers
    assert [row for table in app.table for row in table.value["What to do"]] == [
        findings.todo(code, "en") for _, codes in ([found] if found else []) for code in codes
    ]
