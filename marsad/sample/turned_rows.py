"""The rows of those who have not turned yet: another cell, another school, no row at all, or one that will go."""

from collections.abc import Iterator

import numpy as np

from marsad.sample.candidate_rows import CONFIRMED, HELD, NONE, NOT_OPENED, CandidateRows
from marsad.sample.changed_cells import Change, spelt
from marsad.sample.layouts import LAYOUTS, csv_regions
from marsad.sample.second_rows import SecondRow, former_school

STRUCK_OFF = 990_000_000  # numbers of those who will leave the list: nobody else's
BLANK = (
    "cnie_number",
    "cnie_requested_on",
    "cnie_recorded_on",
    "copy_received_on",
    "correction_requested_on",
    "verified_on",
    "summons_issued_on",
)


def turned_cells(rows: CandidateRows) -> Iterator[Change]:
    cards, asked = rows.history.cards, rows.history.verification.correction
    for at in rows.ahead("CARD_LOST"):
        yield Change("CARD_LOST", int(at), "cnie_status", word(rows, at, "cnie_status", HELD))
        yield Change("CARD_LOST", int(at), "cnie_recorded_on", spelt(rows, at, int(cards.flawed[at])))
    for at in rows.ahead("COPY_LOST"):
        yield Change("COPY_LOST", int(at), "copy_received_on", spelt(rows, at, int(cards.held[at])))
    for at in rows.ahead("VERIFICATION_LOST"):
        if asked[at] <= rows.today:
            yield Change(
                "VERIFICATION_LOST", int(at), "verification_status", word(rows, at, "verification_status", CONFIRMED)
            )
            yield Change("VERIFICATION_LOST", int(at), "verified_on", spelt(rows, at, int(asked[at])))
            yield Change("VERIFICATION_LOST", int(at), "correction_requested_on", "")
    for at in rows.ahead("MOVED"):
        for column, text in former_school(rows, int(at), int(rows.history.people.region[at])).items():
            yield Change("MOVED", int(at), column, text)


def turned_rows(rows: CandidateRows) -> Iterator[SecondRow]:
    open_, region = csv_regions(), rows.history.people.region
    for at in rows.ahead("MOVED_ACADEMY"):
        elsewhere = open_[(open_.index(region[at]) + 1) % len(open_)]
        yield SecondRow("MOVED_ACADEMY", int(at), elsewhere, former_school(rows, int(at), elsewhere))
    for rank, at in enumerate(rows.ahead("VANISHED")):
        yield SecondRow("VANISHED", int(at), int(region[at]), struck_off(rows, at, rank))


def confirmed(rows: CandidateRows, at: int, day: int) -> dict[str, str]:
    status = {"verification_status": word(rows, at, "verification_status", CONFIRMED)}
    return status | {"verified_on": spelt(rows, at, day), "correction_requested_on": ""}


def struck_off(rows: CandidateRows, at: int, rank: int) -> dict[str, str]:
    """Somebody alike, without a card, under a code that nobody will have."""
    own = str(rows.who.massar_code[int(at)])
    states = {"cnie_status": word(rows, at, "cnie_status", NONE)}
    states["verification_status"] = word(rows, at, "verification_status", NOT_OPENED)
    return dict.fromkeys(BLANK, "") | states | {"massar_code": f"{own[0]}{STRUCK_OFF + rank:09d}"}


def word(rows: CandidateRows, at: int, name: str, code: int) -> str:
    """As the file of the candidate's academy spells it."""
    style = LAYOUTS[rows.history.people.region[at]].style
    return style.word(name, np.array([code]))[0].as_py()
