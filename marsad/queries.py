"""Named queries: the text of `queries/<name>.sql` and what its header lines declare."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "queries"
HEADER = re.compile(r"^-- (question|reads|params|returns): *(.*)$", re.MULTILINE)


class UnknownQuestion(LookupError):
    """No file of that name in `queries/`."""


@dataclass(frozen=True)
class Query:
    name: str
    text: str
    question: str
    reads: tuple[str, ...]
    params: tuple[str, ...]
    returns: tuple[str, ...]


@cache
def load(name: str, folder: Path = FOLDER) -> Query:
    path = folder / f"{name}.sql"
    if name not in names(folder):
        raise UnknownQuestion(f"no question {name!r}: choose one of {', '.join(names(folder))}")
    text = path.read_text(encoding="utf-8")
    header = dict(HEADER.findall(text))
    lists = {key: _words(header.get(key, "")) for key in ("reads", "params", "returns")}
    return Query(name=name, text=text, question=header.get("question", ""), **lists)


@cache
def names(folder: Path = FOLDER) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.sql")))


def _words(line: str) -> tuple[str, ...]:
    """The names of a header line; a unit in brackets after a name is for the reader."""
    bare = re.sub(r"\[[^]]*\]", "", line)
    return tuple(word.strip() for word in bare.split(",") if word.strip())
