"""The other exports as they stand today: results, claims, scholarship requests, diplomas."""

import numpy as np
import pyarrow as pa

from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.exam import ABSENT, ADMITTED, CATCH_UP, DAY, FAILED, catch_up_published_on, published_on
from marsad.sample.text import Style, blank_where, constant, digits, joined, looked_up
from marsad.sample.timeline import NEVER, known

PENDING, FIRST_OUTCOME, SECOND_OUTCOME = range(3)


def keys(rows: CandidateRows, at: np.ndarray) -> dict[str, pa.Array]:
    return {
        "session": constant(rows.history.session, len(at)),
        "massar_code": rows.who.massar_code.take(pa.array(at)),
    }


def results(rows: CandidateRows, style: Style) -> pa.Table:
    """Nothing at all before the day of publication."""
    exam, session, today = rows.history.exam, rows.history.session, rows.today
    at = rows.listed(np.arange(len(rows) if today >= published_on(session) else 0))
    again, decision = (exam.decision[at] == CATCH_UP) & (today >= catch_up_published_on(session)), exam.decision[at]
    second = np.select([exam.caught_up[at], exam.sat_again[at]], [ADMITTED, FAILED], ABSENT)
    return pa.table(
        keys(rows, at)
        | {
            "presence": style.word("presence", exam.sat[at].astype(int)),
            "average": blank_where(decision == ABSENT, marks(exam.average[at])),
            "decision": style.word("decision", decision),
            "published_on": style.day(np.full(len(at), published_on(session))),
            "consulted_at": moments(exam.consulted[at], published_on(session), today, style),
            "catch_up_presence": style.word("presence", np.where(again, exam.sat_again[at], -1)),
            "catch_up_decision": style.word("decision", np.where(again, second, -1)),
            "catch_up_published_on": style.day(np.where(again, catch_up_published_on(session), NEVER)),
        }
    )


def marks(average: np.ndarray) -> pa.Array:
    hundredths = np.round(average * 100).astype(np.int64)
    dot = looked_up(["."], np.zeros(len(hundredths), dtype=np.int64))
    return joined(digits(hundredths // 100, 1), dot, digits(hundredths % 100, 2))


def moments(seconds: np.ndarray, first_day: int, today: int, style: Style) -> pa.Array:
    """Day and time of reading the result, when it was before the end of today."""
    day = first_day + seconds // DAY
    happened = (seconds >= 0) & (day <= today)
    second = np.where(happened, seconds % DAY, 0)
    parts = [style.day(np.where(happened, day, first_day))]
    for mark, value in ((" ", second // 3600), (":", second // 60 % 60), (":", second % 60)):
        parts += [constant(mark, len(second)), digits(value, 2)]
    return blank_where(~happened, joined(*parts))


def claims(rows: CandidateRows, style: Style) -> pa.Table:
    filed_all = rows.history.claims
    past = filed_all.filed <= rows.today
    answered = known(filed_all.answered, rows.today)[past]
    outcome = np.where(filed_all.founded[past], FIRST_OUTCOME, SECOND_OUTCOME)
    identified = keys(rows, filed_all.candidate[past])
    number = digits(np.flatnonzero(past) + 1, 6)
    return pa.table(
        {
            "session": identified["session"],
            "claim_number": joined(constant(f"R{rows.history.session[2:]}-", int(past.sum())), number),
            "massar_code": identified["massar_code"],
            "claim_kind": style.word("claim_kind", filed_all.kind[past]),
            "filed_on": style.day(filed_all.filed[past]),
            "claim_status": style.word("claim_status", np.where(answered == NEVER, PENDING, outcome)),
            "answered_on": style.day(answered),
        }
    )


def scholarships(rows: CandidateRows, style: Style) -> pa.Table:
    asked = rows.history.scholarships
    at = np.flatnonzero(asked.requested <= rows.today)
    decided = known(asked.decided, rows.today)[at]
    outcome = np.where(asked.granted[at], FIRST_OUTCOME, SECOND_OUTCOME)
    return pa.table(
        keys(rows, at)
        | {
            "requested_on": style.day(asked.requested[at]),
            "scholarship_status": style.word("scholarship_status", np.where(decided == NEVER, PENDING, outcome)),
            "decided_on": style.day(decided),
        }
    )


def diplomas(rows: CandidateRows, style: Style) -> pa.Table:
    given = rows.history.diplomas
    at = np.flatnonzero(given.issued <= rows.today)
    consulted = known(given.consulted, rows.today)[at]
    return pa.table(
        keys(rows, at)
        | {
            "issued_on": style.day(given.issued[at]),
            "digital_consulted_on": style.day(consulted),
            "digital_shared_on": style.day(known(given.shared, rows.today)[at]),
            "device": style.word("device", np.where(consulted == NEVER, -1, given.device[at])),
        }
    )
