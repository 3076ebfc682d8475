"""What somebody asked to take out. Nothing of it is made, and no name is readable, before its line is in the log."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from marsad.audit import Actor, Entry
from marsad.audit.entry import NONE
from marsad.exports.cover import Cover
from marsad.exports.table import Table
from marsad.texts import Words

FORMATS = ("xlsx", "csv")


@dataclass(frozen=True)
class Order:
    """`allowed` and `rows` are asked when the file is fetched, before its line is written; `tables` gets that line."""

    name: str  # of the file, in plain letters; number and ending follow
    format: str
    words: Words
    actor: Actor
    cover: Cover
    territory: str
    snapshot: str
    rows: Callable[[], int]
    tables: Callable[[Entry], Mapping[str, Table]]
    allowed: Callable[[], bool]
    object_class: str = "figures"
    purpose: str = NONE
