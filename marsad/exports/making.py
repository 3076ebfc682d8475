"""From an order to a file. The line of the log comes first, and its number goes on the file."""

from dataclasses import dataclass

from marsad import audit
from marsad.exports.delimited import delimited
from marsad.exports.order import Order
from marsad.exports.workbook import workbook

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
WRITERS = {"xlsx": workbook, "csv": delimited}


class Withdrawn(Exception):
    """Who ordered the file may not have it any more."""


class Unmade(Exception):
    """What should stand in the file cannot be read."""


@dataclass(frozen=True)
class File:
    name: str
    type: str
    content: bytes


def made(order: Order) -> File:
    """Raises `Withdrawn`, `Unmade`; AuditUnavailable or Forbidden when the line could not be kept: no file then."""
    if not order.allowed():
        raise Withdrawn
    entry = audit.record(
        order.actor,
        "export",
        purpose=order.purpose,
        object_class=order.object_class,
        territory=order.territory,
        rows=order.rows(),
        snapshot=order.snapshot,
    )
    lines = order.cover.lines(order.words, order.actor, entry)
    content = WRITERS[order.format](lines, order.tables(entry), order.words)
    return File(f"{order.name}_{entry.sequence:06d}.{order.format}", TYPES[order.format], content)
