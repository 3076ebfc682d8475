"""Files that leave: ordered on a page, fetched once by the same visitor, logged before they are made."""

from marsad.exports.cover import Cover
from marsad.exports.making import File, Withdrawn, made
from marsad.exports.order import FORMATS, Order
from marsad.exports.route import ADDRESS, STATUS, route
from marsad.exports.table import Column, Table
from marsad.exports.tickets import LIFETIME, Foreign, Gone, Tickets, tickets

__all__ = [
    "ADDRESS",
    "FORMATS",
    "LIFETIME",
    "STATUS",
    "Column",
    "Cover",
    "File",
    "Foreign",
    "Gone",
    "Order",
    "Table",
    "Tickets",
    "Withdrawn",
    "made",
    "route",
    "tickets",
]
