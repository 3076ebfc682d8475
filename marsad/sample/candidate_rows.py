"""The candidates' export as it stands today: what has not happened yet is blank."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa

from marsad.sample.history import History
from marsad.sample.identity import Identity, first_names, identity, last_names
from marsad.sample.reference import communes, provinces, streams, windows
from marsad.sample.text import Style, blank_where, constant, digits, joined, looked_up
from marsad.sample.timeline import NEVER, known
from marsad.sample.turns import Turn, turns

NONE, REQUESTED, HELD, EXPIRED, MISMATCHED = range(5)
NOT_OPENED, CONFIRMED, CORRECTION_REQUESTED, VALIDATED = range(4)


@dataclass(frozen=True)
class CandidateRows:
    history: History
    today: int

    def __len__(self) -> int:
        return len(self.history.people)

    @cached_property
    def who(self) -> Identity:
        return identity(self.history)

    @cached_property
    def turns(self) -> dict[str, Turn]:
        return turns(self.history)

    def ahead(self, kind: str) -> np.ndarray:
        """Who has not turned yet: see `turns`."""
        turn = self.turns.get(kind)
        return np.zeros(0, dtype=np.int64) if turn is None else turn.ahead(self.today)

    def listed(self, at: np.ndarray) -> np.ndarray:
        """Those who are on the list already."""
        return at[~np.isin(at, self.ahead("APPEARED"))]

    @cached_property
    def cnie_status(self) -> np.ndarray:
        cards = self.history.cards
        held, flawed, requested, lost = (
            known(day, self.today) != NEVER for day in (cards.held, cards.flawed, cards.requested, cards.lost)
        )
        found = np.where(cards.expired, EXPIRED, MISMATCHED)
        return np.select([lost, held, flawed, requested], [found, HELD, found, REQUESTED], NONE)

    @cached_property
    def verification_status(self) -> np.ndarray:
        asked, done = (
            known(self.days[name], self.today) != NEVER for name in ("correction_requested_on", "verified_on")
        )
        return np.select([asked & done, asked, done], [VALIDATED, CORRECTION_REQUESTED, CONFIRMED], NOT_OPENED)

    @cached_property
    def days(self) -> dict[str, np.ndarray]:
        """The days of the row, as known today."""
        past = self.history
        drawn = {
            "cnie_requested_on": past.cards.requested,
            "cnie_recorded_on": past.cards.held,
            "copy_received_on": past.copies,
            "correction_requested_on": past.verification.correction,
            "verified_on": past.verification.verified,
            "summons_issued_on": past.summons,
        }
        return {name: known(day, self.today) for name, day in drawn.items()}

    @cached_property
    def updated(self) -> np.ndarray:
        """The last day anything happened to the row; its entry in the file to begin with."""
        entry = min(windows(self.history.session)["registration"][0], self.today)
        cards = self.history.cards
        known_days = [*self.days.values(), *(known(day, self.today) for day in (cards.flawed, cards.lost))]
        return np.max([np.where(day == NEVER, entry, day) for day in known_days], axis=0)

    def table(self, rows: np.ndarray, style: Style) -> pa.Table:
        """The rows as text, in the order of columns of the data model."""
        people = self.history.people
        return pa.table(
            self.person(rows, style)
            | {
                "school_code": looked_up(self.history.register.code.tolist(), people.school[rows]),
                "province": looked_up([code[3:] for code in provinces()], people.province[rows]),
                "stream": looked_up([row["code"] for row in streams()], people.stream[rows]),
                "candidate_type": style.word("candidate_type", people.independent[rows].astype(int)),
                "class_name": self.class_names(rows),
            }
            | self.gates(rows, style)
        )

    def person(self, rows: np.ndarray, style: Style) -> dict[str, pa.Array]:
        people, who = self.history.people, self.who
        return {
            "session": constant(self.history.session, len(rows)),
            "massar_code": who.massar_code.take(pa.array(rows)),
            "last_name_fr": last_names(who, rows, 0),
            "first_name_fr": first_names(who, people.girl, rows, 0),
            "last_name_ar": last_names(who, rows, 1),
            "first_name_ar": first_names(who, people.girl, rows, 1),
            "sex": style.word("sex", people.girl[rows].astype(int)),
            "birth_date": style.day(people.birth[rows]),
            "birth_place": looked_up([row["name_fr"] for row in communes()], who.birth_commune[rows]),
        }

    def gates(self, rows: np.ndarray, style: Style) -> dict[str, pa.Array]:
        written = {name: style.day(day[rows]) for name, day in self.days.items()}
        status = self.cnie_status[rows]
        numbers = self.who.cnie_number.take(pa.array(rows))
        return {
            "cnie_number": blank_where((status == NONE) | (status == REQUESTED), numbers),
            "cnie_status": style.word("cnie_status", status),
            **{name: written[name] for name in ("cnie_requested_on", "cnie_recorded_on", "copy_received_on")},
            "verification_status": style.word("verification_status", self.verification_status[rows]),
            **{name: written[name] for name in ("correction_requested_on", "verified_on", "summons_issued_on")},
            "updated_on": style.day(self.updated[rows]),
        }

    def class_names(self, rows: np.ndarray) -> pa.Array:
        """`2BACSPF-3`; independents are not in a class."""
        people = self.history.people
        label = looked_up([f"{row['code']}-" for row in streams()], people.stream[rows])
        named = joined(label, digits(people.class_number[rows], 1))
        return blank_where(people.independent[rows], named)
