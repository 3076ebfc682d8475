"""A table as it leaves: named columns, each of one kind, and plain values; None is no value, never zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "count", "decimal", "rate", "day"]


@dataclass(frozen=True)
class Column:
    name: str
    kind: Kind = "text"


@dataclass(frozen=True)
class Table:
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]


def is_missing(value: object) -> bool:
    return value is None or value != value  # only NaN is not itself
