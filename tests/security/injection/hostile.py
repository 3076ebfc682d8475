"""A small publication whose schools and candidates are called after every payload: from exports, as they would come."""

import csv
import io
from pathlib import Path

from marsad.publish import publish
from tests.marsad.publish.small import House, small_house, write_exports
from tests.security.injection.payloads import HOSTILE, MARKDOWN, XSS

REGISTER = ["CD_PROV", "CD_MIL", "NOM_ETABL", "NOM_ETABA", "CD_ETAB", "typeEtab", "cd_com"]
PROVINCE = "04.421"
STATE = ["2BACSP", "S", "", "SANS", "", "", "NON_OUVERTE", "", "", "2024-06-01"]
ON_SCREEN = 12  # payloads in the name of one school: a page of its own for each would take an hour


def names() -> list[str]:
    """One payload a school; those for browsers also several in one name."""
    fit = [" ".join(name.split()) for name in HOSTILE if name.isprintable()]
    seen = [*MARKDOWN, *XSS]
    return [*fit, *(" ".join(seen[start : start + ON_SCREEN]) for start in range(0, len(seen), ON_SCREEN))]


def schools() -> dict[str, str]:
    """Code → name. Names that differ in nothing but their blanks are one."""
    return {f"{10_000 + number}A": name for number, name in enumerate(dict.fromkeys(names()))}


def on_screen() -> list[str]:
    """The schools with several payloads in their name."""
    return [code for code, name in schools().items() if name not in HOSTILE]


def publish_hostile(folder: Path) -> Path:
    small_house(folder)
    register = [["421", "URBAIN", name, name, code, "PUB", ""] for code, name in schools().items()]
    people = [
        ["2024", f"G{number:09d}", name, name, "F", "2006-02-03", code, "421", *STATE]
        for number, (code, name) in enumerate(schools().items(), start=1)
    ]
    exports = write_exports(
        folder / "exports", [line(row) for row in people], etablissements=[line(REGISTER), *map(line, register)]
    )
    outcome = publish(exports, folder / "snapshots", house=House(reference=folder / "reference"))
    assert outcome.status == "published", outcome.report_path.read_text()
    return folder / "snapshots"


def line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="").writerow(cells)
    return written.getvalue()
