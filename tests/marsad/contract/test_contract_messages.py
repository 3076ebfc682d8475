import re

import pytest

from marsad.contract import Finding, describe, severity_of
from marsad.findings import PARTS, catalogue
from tests.exports import ROOT, candidates, csv_text, read, write_session

CODES = catalogue()["codes"]
LANGUAGES = ("fr", "ar", "en")
SEVERITIES = {"reject", "hold", "quarantine", "field", "duplicate", "warn"}
MODULES = [path for room in ("contract", "publish", "snapshot") for path in (ROOT / "marsad" / room).glob("*.py")]
MODELS = [path for folder in ("checks", "publish") for path in (ROOT / "queries" / folder).glob("*.sql")]
NAMED = {code for path in MODULES for code in re.findall(r'"([A-Z]{3,}(?:_[A-Z]+)+)"', path.read_text("utf-8"))}
NAMED |= {code for path in MODELS for code in re.findall(r"code: ([A-Z_]+)", path.read_text("utf-8"))}
NAMED |= {code for path in MODELS for code in re.findall(r"'([A-Z]+_[A-Z_]+)'", path.read_text("utf-8"))}


@pytest.mark.parametrize("code", CODES)
def test_a_code_says_what_was_found_and_what_to_do_in_each_language(code):
    words = CODES[code]
    assert words["severity"] in SEVERITIES
    for part in {"title", "found", "todo", *words} - {"severity"}:
        assert all(words[part][lang].strip() for lang in LANGUAGES), (code, part)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_message_is_whole_with_and_without_details(code, lang):
    bare = describe(Finding(code, severity_of(code)), lang)
    full = describe(Finding(code, severity_of(code), "2024", "claims", "f.csv", "A", 7, "SEXE", "X", "04", "M"), lang)
    assert "{" not in bare + full
    assert full.startswith("f.csv")


def test_every_code_that_reading_or_publishing_can_give_has_its_words():
    assert {"DATE_FUTURE", "KEY_MISSING", "REGION_MISSING"} <= NAMED <= set(CODES)


def test_arabic_messages_are_arabic():
    for code, words in CODES.items():
        for part in PARTS:
            assert part not in words or re.search("[\u0600-\u06ff]", words[part]["ar"]), (code, part)


def test_a_message_names_the_place_and_the_way_out(tmp_path):
    write_session(tmp_path, csv_text(candidates(1, ETAT_CNIE="A VOIR")))
    (finding,) = read(tmp_path).findings()
    said = describe(finding, "fr")
    assert said.startswith("candidats_04.csv · ligne 2 · colonne ETAT_CNIE (cnie_status) : ")
    assert "« A VOIR »" in said
    assert "CNIE détenue · بطاقة متوفرة" in said


def test_a_file_held_for_many_faults_says_how_many():
    finding = Finding("DATE_FUTURE", "hold", file="f.csv", value="30 / 100", expected="1%")
    assert "30 / 100" in describe(finding, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_conflicting_rows_are_told_as_what_they_are(lang):
    said = describe(Finding("KEY_CONFLICT", "duplicate", source="claims", value="R-2024-1"), lang)
    assert catalogue()["sources"]["claims"][lang] in said
    assert "R-2024-1" in said


PERSONAL = [("NUM_CNIE", "12345678"), ("DATE_NAISSANCE", "1890-01-07"), ("CODE_MASSAR", "G99")]


@pytest.mark.parametrize(("header", "cell"), PERSONAL)
def test_a_personal_value_shows_its_ends_at_most(tmp_path, header, cell):
    write_session(tmp_path, csv_text(candidates(200, **{header: cell})))
    (finding,) = read(tmp_path).findings()
    assert finding.value == cell[0] + "•" * (len(cell) - 2) + cell[-1]


def test_an_identity_number_in_the_wrong_column_is_masked_too(tmp_path):
    write_session(tmp_path, csv_text(candidates(1, ETAT_CNIE="AB273941")))
    assert [each.value for each in read(tmp_path).findings()] == ["A••••••1"]


def test_a_finding_carries_the_region_of_its_row(tmp_path):
    write_session(tmp_path, csv_text(candidates(1, ETAT_CNIE="A VOIR")))
    assert [each.region for each in read(tmp_path).findings()] == ["04"]
