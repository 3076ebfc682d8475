"""Links that open once, for a minute, to the visitor for whom they were made. Kept in memory: a restart ends them all.

Only the hash of a link's secret is kept: whoever reads the memory of the server finds no link.
"""

import hashlib
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from marsad.exports.order import Order

LIFETIME = 60  # seconds
MOST, MOST_OF_ONE = 2000, 20  # links that wait: of everybody, of one visitor


class Gone(Exception):
    """Never made, fetched already, or too old: nobody is told which."""


class Foreign(Exception):
    """Somebody else's link; it stays good for the one it was made for."""


@dataclass(frozen=True)
class Ticket:
    bearer: str
    until: float
    order: Order


class Tickets:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._waiting: OrderedDict[str, Ticket] = OrderedDict()

    def issue(self, bearer: str, order: Order) -> str:
        """The secret of a link. `bearer` names the sign-in, or in the demonstration the browser."""
        if not bearer:
            raise ValueError("a link is made for somebody")
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._make_room(bearer)
            self._waiting[_hash(token)] = Ticket(bearer, self._clock() + LIFETIME, order)
        return token

    def redeem(self, token: str, bearer: str) -> Order:
        """The order of a link, once; from here on the link is worth nothing, whatever becomes of the file."""
        key = _hash(token)
        with self._lock:
            ticket = self._waiting.get(key)
            if ticket is None or ticket.until <= self._clock():
                raise Gone
            if not bearer or not secrets.compare_digest(ticket.bearer, bearer):
                raise Foreign
            return self._waiting.pop(key).order

    def _make_room(self, bearer: str) -> None:
        now = self._clock()
        for key in [key for key, ticket in self._waiting.items() if ticket.until <= now]:
            del self._waiting[key]
        mine = [key for key, ticket in self._waiting.items() if ticket.bearer == bearer]
        for key in mine[: max(0, len(mine) - MOST_OF_ONE + 1)]:
            del self._waiting[key]
        while len(self._waiting) >= MOST:
            self._waiting.popitem(last=False)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


tickets = Tickets()
