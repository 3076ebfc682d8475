"""Small export folders for tests: one school, one sound candidate, and whatever a test changes in them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from unittest.mock import patch

from marsad.contract import Settling, Staged, read_exports, reading

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "data" / "reference"
CONTRACTS = ROOT / "data" / "contracts"
KNOWN = cache(reading.Nomenclatures)  # of files that do not change while tests run

SCHOOL = {
    "CD_ETAB": "16698Z",
    "NOM_ETABL": "Lycée Ibn Sina",
    "NOM_ETABA": "ثانوية ابن سينا",
    "CD_PROV": "421",
    "CD_MIL": "Urbain",
    "cd_com": "04.421.01.0",
    "typeEtab": "Public",
}
CANDIDATE = {
    "SESSION": "2024",
    "CODE_MASSAR": "G100000001",
    "NOM": "ALAOUI",
    "PRENOM": "Salma",
    "SEXE": "F",
    "DATE_NAISSANCE": "2006-05-12",
    "CD_ETAB": "16698Z",
    "CD_PROV": "421",
    "FILIERE": "2BACSPF",
    "CATEGORIE": "Scolarisé",
    "NUM_CNIE": "AB273941",
    "ETAT_CNIE": "DETENUE",
    "DATE_CNIE": "2024-02-01",
    "DATE_COPIE": "2024-03-01",
    "ETAT_VERIFICATION": "CONFIRMEE",
    "DATE_VERIFICATION": "2024-04-02",
    "DATE_CONVOCATION": "2024-05-20",
    "DATE_MAJ": "2024-06-01",
}
RESULT = {
    "SESSION": "2024",
    "CODE_MASSAR": "G100000001",
    "PRESENCE": "PRESENT",
    "MOYENNE": "12,5",
    "DECISION": "ADMIS",
    "DATE_PUBLICATION": "2024-06-26",
}


def candidates(how_many: int, **changed: str) -> list[dict[str, str]]:
    """Sound candidates with codes of their own; the first one is changed."""
    rows = [CANDIDATE | {"CODE_MASSAR": f"G1{number:08d}"} for number in range(how_many)]
    rows[0] |= changed
    return rows


def csv_text(rows: list[dict[str, str]], delimiter: str = ";") -> str:
    lines = [rows[0], *(row.values() for row in rows)]
    return "".join(delimiter.join(line) + "\n" for line in lines)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def write_session(exports: Path, content: str | bytes | None = None, name: str = "candidats_04.csv") -> Path:
    """The register and one file of candidates; gives the session's folder."""
    folder = exports / "2024"
    write(folder, "etablissements.csv", csv_text([SCHOOL]))
    write(folder, name, csv_text([CANDIDATE]) if content is None else content)
    return folder


def read(exports: Path) -> Staged:
    with patch.object(reading, "Nomenclatures", KNOWN):
        return read_exports(exports, REFERENCE, CONTRACTS, settling=Settling(settled_after=0))


def found(exports: Path) -> dict[tuple[str, str], int]:
    """How many findings of each code and severity a folder gives."""
    return dict(Counter((each.code, each.severity) for each in read(exports).findings()))


def rows(staged: Staged, columns: str, table: str = "staged_candidates") -> list[tuple]:
    return staged.db.table(table).order("file, sheet, row").project(columns).fetchall()
