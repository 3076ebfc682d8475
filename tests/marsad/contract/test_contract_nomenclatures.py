import csv

import pytest

from marsad.contract import ContractError
from marsad.contract.nomenclatures import Nomenclatures
from tests.exports import REFERENCE

KNOWN = Nomenclatures(REFERENCE)


@pytest.mark.parametrize("spelling", ["04.421", "4.421", "421", "Rabat", "الرباط", "RABAT"])
def test_a_province_is_known_in_every_spelling(spelling):
    assert KNOWN.code("province", spelling) == "04.421"


@pytest.mark.parametrize("spelling", ["041", "41", "07.041", "7.041"])
def test_a_lost_leading_zero_is_found_again(spelling):
    assert KNOWN.code("province", spelling) == "07.041"


@pytest.mark.parametrize("spelling", ["141.01.00", "06.141.01.00", "1410100"])
def test_the_prefectures_of_casablanca_keep_their_long_code(spelling):
    assert KNOWN.code("province", spelling) == "06.141.01.00"


def test_casablanca_as_a_whole_is_no_directorate():
    assert KNOWN.code("province", "141") is None
    assert KNOWN.code("province", "06.141") is None


def test_each_of_the_82_directorates_is_known_by_its_short_code():
    with (REFERENCE / "territories.csv").open(encoding="utf-8") as listed:
        rows = [row for row in csv.DictReader(listed) if row["is_direction_provinciale"] == "1"]
    assert len(rows) == 82
    assert [KNOWN.code("province", row["province_code"]) for row in rows] == [row["hcp_code"] for row in rows]


def test_an_alias_means_its_code():
    assert KNOWN.code("sex", "أنثى") == "female"
    assert KNOWN.code("cnie_status", "En cours") == "requested"


def test_a_spelling_that_means_two_codes_is_refused(tmp_path):
    for path in [*REFERENCE.glob("*.csv")]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "nomenclatures").mkdir()
    head = "code,name_fr,name_ar,name_en,aliases\n"
    (tmp_path / "nomenclatures" / "sex.csv").write_text(head + "female,F,,,X\nmale,M,,,x\n", "utf-8")
    with pytest.raises(ContractError, match="stands for female and male"):
        Nomenclatures(tmp_path)
