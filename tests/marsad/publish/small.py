"""The smallest publication there is: three provinces of two regions, a dozen candidates. Nobody in it exists."""

import os
import shutil
from pathlib import Path

from marsad.publish import House, publish

PROVINCES = ("01.511", "04.421", "04.441")
SCHOOLS = {"16698Z": "421", "20001P": "441", "01234R": "511"}
HEADER = (
    "SESSION;CODE_MASSAR;NOM;PRENOM;SEXE;DATE_NAISSANCE;CD_ETAB;CD_PROV;FILIERE;CATEGORIE;NUM_CNIE;ETAT"
    "_CNIE;DATE_CNIE;DATE_COPIE;ETAT_VERIFICATION;DATE_VERIFICATION;DATE_CONVOCATION;DATE_MAJ"
)
HELD = "DETENUE;2024-04-10;2024-04-12;CONFIRMEE;2024-05-02;2024-05-21;2024-06-01"
WITHOUT = "SANS;;;NON_OUVERTE;;;2024-06-01"


def small_house(folder: Path) -> House:
    """The rules of the house, over a reference with three provinces only: few files are written."""
    reference = folder / "reference"
    shutil.copytree(House().reference, reference, ignore=shutil.ignore_patterns("*.geojson", "published"))
    lines = (reference / "territories.csv").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines[1:] if line.split(",")[7] in PROVINCES]
    (reference / "territories.csv").write_text("".join([lines[0], *kept]), "utf-8")
    return House(reference=reference)


def candidates(count: int, held: int, session: str = "2024") -> list[str]:
    """The first `held` of each school have a card; codes and numbers go on from school to school."""
    rows = []
    for school, province in SCHOOLS.items():
        for n in range(count):
            number = len(rows) + 1
            card = (f"AB{123400 + number}", HELD) if n < held else ("", WITHOUT)
            rows.append(
                f"{session};G{number:09d};NOM{n};PRENOM;F;2006-02-03;{school};{province};2BACSP;S;{card[0]};{card[1]}"
            )
    return rows


def write_exports(
    folder: Path, rows: list[str], session: str = "2024", as_of: str = "2024-06-28", **more: list[str]
) -> Path:
    """Files of one session, old enough to be read at once; `more` are files by their first name, header first."""
    into = folder / session
    into.mkdir(parents=True, exist_ok=True)
    register = [f"{province};URBAIN;Lycée {code};ثانوية;{code};PUB;" for code, province in SCHOOLS.items()]
    files = {
        "etablissements": ["CD_PROV;CD_MIL;NOM_ETABL;NOM_ETABA;CD_ETAB;typeEtab;cd_com", *register],
        "candidats": [HEADER, *rows],
    }
    files |= more
    totals = ["file;encoding;rows;as_of"] + [
        f"{name}.csv;utf-8;{len(lines) - 1};{as_of}" for name, lines in files.items()
    ]
    for name, lines in (files | {"totaux_controle": totals}).items():
        (into / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
        os.utime(into / f"{name}.csv", (1_700_000_000, 1_700_000_000))
    return folder


def publish_small(folder: Path, rows: list[str] | None = None, house: House | None = None, **more):
    """Publish a dozen candidates into `folder`/snapshots under the small house; what is given replaces the usual."""
    if not (folder / "reference").exists():
        small_house(folder)
    exports = {
        name: more.pop(name) for name in ("session", "as_of", "resultats", "reclamations", "diplomes") if name in more
    }
    written = write_exports(folder / "exports", rows or candidates(4, 3), **exports)
    return publish(written, folder / "snapshots", house=house or House(reference=folder / "reference"), **more)
