import pytest

from marsad.contract import ContractError
from marsad.contract.dates import FORMATS, SERIAL
from marsad.contract.declaration import load_contract, load_contracts
from marsad.contract.nomenclatures import Nomenclatures
from tests.exports import CONTRACTS, REFERENCE

ALL = load_contracts(CONTRACTS)


def declared(tmp_path, text: str):
    path = tmp_path / "claims.toml"
    path.write_text(text, "utf-8")
    return load_contract(path)


def test_every_source_has_its_contract_and_the_register_comes_first():
    assert next(iter(ALL)) == "schools"
    assert set(ALL) > {"candidates", "scholarship_requests", "claims", "results", "diplomas", "control_totals"}


@pytest.mark.parametrize("contract", ALL.values(), ids=ALL)
def test_a_contract_names_only_what_exists(contract):
    known = Nomenclatures(REFERENCE).codes
    assert {each.nomenclature for each in contract.columns if each.nomenclature} <= set(known)
    assert set(contract.date_formats) <= {*FORMATS, SERIAL}


@pytest.mark.parametrize("contract", ALL.values(), ids=ALL)
def test_each_source_has_a_key_that_every_file_must_carry(contract):
    assert [each.required for each in contract.columns if each.key] == [True] or contract.source == "claims"


def test_numbers_names_and_birth_dates_are_never_shown_in_clear():
    personal = {each.name for each in ALL["candidates"].columns if each.personal}
    assert personal >= {"massar_code", "cnie_number", "birth_date", "last_name_ar", "first_name_fr", "birth_place"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('source = "claims"\nfiles = ["x"]\n[columns.a]\naliases = ["X"]\n[columns.b]\naliases = ["x"]', "means both"),
        ('source = "claims"\nfiles = ["x"]\n[columns.a]\nkind = "text"', "kind"),
        ('source = "claims"\nfiles = ["x"]\n[columns.a]\ntype = "number"', "types are"),
        ('source = "claims"\nfiles = ["x"]\n[columns."a; drop"]\n', "names are"),
        ('source = "claims"\nfiles = ["x"]\n[columns.a]\nnomenclature = "sex"', "go together"),
        ('source = "claims"', "columns"),
        ("source =", "claims.toml"),
    ],
)
def test_a_contract_that_cannot_be_meant_is_refused_with_its_name(tmp_path, text, said):
    with pytest.raises(ContractError, match=f"claims.toml.*{said}|{said}"):
        declared(tmp_path, text)


def test_a_folder_without_contracts_is_refused(tmp_path):
    with pytest.raises(ContractError, match="no contract"):
        load_contracts(tmp_path)


def test_an_analyst_adds_a_header_without_code(tmp_path):
    text = (CONTRACTS / "claims.toml").read_text("utf-8").replace('aliases = ["MOTIF",', 'aliases = ["OBJET", "MOTIF",')
    assert declared(tmp_path, text).column_of("objet").name == "claim_kind"
