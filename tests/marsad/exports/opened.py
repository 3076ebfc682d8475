"""A workbook opened again without the library that wrote it: what a spreadsheet would find in it."""

import io
import re
import zipfile
from xml.etree import ElementTree

NAMES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
RISKY = re.compile(r"externalLinks|drawing|comments|embeddings|vba|_rels/sheet")


class Opened:
    def __init__(self, content: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(content))
        self.parts = {name: archive.read(name).decode() for name in archive.namelist()}
        self.names = [sheet.get("name") for sheet in self._root("xl/workbook.xml").iter(f"{{{NAMES['m']}}}sheet")]
        self._strings = [
            "".join(text.text or "" for text in one.iter(f"{{{NAMES['m']}}}t"))
            for one in self._root("xl/sharedStrings.xml").findall("m:si", NAMES)
        ]

    def sheet(self, number: int) -> str:
        return self.parts[f"xl/worksheets/sheet{number}.xml"]

    def rows(self, number: int) -> list[list[object]]:
        root = ElementTree.fromstring(self.sheet(number))
        return [[self._value(cell) for cell in row] for row in root.iter(f"{{{NAMES['m']}}}row")]

    def formulas(self) -> int:
        """Cells that a spreadsheet would work out, and links, comments or objects that somebody could click."""
        sheets = [text for name, text in self.parts.items() if name.startswith("xl/worksheets/")]
        risky = [name for name in self.parts if RISKY.search(name)]
        return sum(text.count("<f>") + text.count("<f ") + text.count("<hyperlink") for text in sheets) + len(risky)

    def _root(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[name])

    def _value(self, cell: ElementTree.Element) -> object:
        value = cell.find("m:v", NAMES)
        if value is None:
            return None
        return self._strings[int(value.text)] if cell.get("t") == "s" else float(value.text)
