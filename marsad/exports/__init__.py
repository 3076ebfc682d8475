"""Files that leave: ordered on a page, fetched once by the same visitor, logged before they are made."""

from marsad.exports.approvals import Approvals, NotYours, Person, Request
from marsad.exports.cover import Cover
from marsad.exports.making import File, Unmade, Withdrawn, made
from marsad.exports.order import FORMATS, Order
from marsad.exports.route import ADDRESS, STATUS, route
from marsad.exports.table import Column, Table
from marsad.exports.tickets import LIFETIME, Foreign, Gone, Tickets, tickets

__all__ = [
    "ADDRESS",
    "FORMATS",
    "LIFETIME",
    "STATUS",
    "Approvals",
    "Column",
    "Cover",
    "File",
    "Foreign",
    "Gone",
    "NotYours",
    "Order",
    "Person",
    "Request",
    "Table",
    "Tickets",
    "Unmade",
    "Withdrawn",
    "made",
    "route",
    "tickets",
]
