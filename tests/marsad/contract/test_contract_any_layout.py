"""The same candidates, however an academy lays its file out: the staged rows are the same."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.contract.declaration import load_contracts
from tests.exports import CANDIDATE, CONTRACTS, csv_text, read, rows, write, write_session

COLUMNS = {each.name: each for each in load_contracts(CONTRACTS)["candidates"].columns}
NAMED = {header: next(name for name, each in COLUMNS.items() if header in each.aliases) for header in CANDIDATE}
STAGED = ", ".join(NAMED.values())
NAMES = ["العلوي", "Zoé", "BENALI"]
PEOPLE = [CANDIDATE | {"CODE_MASSAR": f"G10000000{rank}", "NOM": name} for rank, name in enumerate(NAMES)]
ENCODINGS = [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1256", "windows-1256"), ("utf-16", "utf-16")]
DATED = [header for header in CANDIDATE if header.startswith("DATE")]


def written(header: str, cell: str, day_first: bool, quoted: bool) -> str:
    cell = "/".join(reversed(cell.split("-"))) if day_first and header in DATED else cell
    return f'"{cell}"' if quoted else cell


@st.composite
def layouts(draw):
    codec, declared = draw(st.sampled_from(ENCODINGS))
    headers = draw(st.permutations(list(CANDIDATE)))
    spelt = {each: draw(st.sampled_from(spellings(each, codec))) for each in headers}
    spaced = {each: draw(st.sampled_from(["{}", " {} ", "{}  "])).format(word) for each, word in spelt.items()}
    style = draw(st.booleans()), draw(st.booleans())
    lines = [{spaced[each]: written(each, row[each], *style) for each in headers} for row in PEOPLE]
    return csv_text(lines, draw(st.sampled_from([";", ","]))).encode(codec), declared


def spellings(header: str, codec: str) -> list[str]:
    """Windows-1256 lacks some capital letters with accents."""
    words = (header, *COLUMNS[NAMED[header]].aliases)
    return [word for word in words if word.encode(codec, "replace").decode(codec) == word]


def staged(content: bytes, declared: str) -> list[tuple]:
    with TemporaryDirectory() as folder:
        session = write_session(Path(folder), content)
        lines = f"candidats_04.csv;{declared};3\netablissements.csv;utf-8;1\n"
        write(session, "totaux_controle.csv", f"file;encoding;rows\n{lines}")
        read_once = read(Path(folder))
        assert list(read_once.findings()) == []
        return rows(read_once, STAGED)


@cache
def plainly() -> list[tuple]:
    return staged(csv_text(PEOPLE).encode(), "utf-8")


@settings(max_examples=25, deadline=None)
@given(layouts())
def test_staged_rows_do_not_depend_on_the_layout(layout):
    assert len(plainly()) == 3
    assert staged(*layout) == plainly()
