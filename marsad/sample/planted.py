"""The list of what was planted, and where: `_planted.json`."""

import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Planted:
    places: dict[str, list[dict]] = field(default_factory=dict)

    def note(self, code: str, file: str, row: int | None = None, column: str | None = None) -> None:
        place = {"file": file, "row": row, "column": column}
        self.places.setdefault(code, []).append({key: value for key, value in place.items() if value is not None})

    def write(self, folder: Path) -> None:
        ordered = {code: self.places[code] for code in sorted(self.places)}
        content = {"counts": {code: len(found) for code, found in ordered.items()}, "places": ordered}
        (folder / "_planted.json").write_text(
            json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
