"""The declared gates: what each needs, and what becomes possible behind it (`data/reference/gates.toml`)."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from marsad.settings import settings

Words = Mapping[str, str]


@dataclass(frozen=True)
class Gate:
    code: str
    passed: str
    of: str
    opens: str
    waits: bool
    column: str
    row: int
    name: Words
    whom: Words
    stopped: str = ""
    closes: str = ""


@dataclass(frozen=True)
class Edge:
    """Who is past `start` may pass `end`, by which sentence of the rule."""

    start: str
    end: str
    says: Words
    source: Words


@dataclass(frozen=True)
class Unlock:
    """Once those stopped at `gate` are past it, so many may pass `opens`."""

    gate: str
    opens: str
    counts: Sequence[str]


@dataclass(frozen=True)
class Graph:
    gates: Mapping[str, Gate]
    edges: Sequence[Edge]
    unlocks: Sequence[Unlock]

    def counts(self) -> list[str]:
        """Every count the graph needs of a place."""
        of_gates = [count for gate in self.gates.values() for count in (gate.passed, gate.of, gate.stopped) if count]
        return list(dict.fromkeys([*of_gates, *(count for unlock in self.unlocks for count in unlock.counts)]))


def graph() -> Graph:
    return read(settings().reference / "gates.toml")


@cache
def read(path: Path) -> Graph:
    with path.open("rb") as file:
        declared = tomllib.load(file)
    gates = {code: Gate(code=code, **block) for code, block in declared["gates"].items()}
    edges = [Edge(**one | {"source": declared["sources"][one["source"]]}) for one in declared["edges"]]
    return Graph(gates, edges, [Unlock(**one) for one in declared["unlocks"]])
