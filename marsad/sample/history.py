"""Everything that happens in a session, from November to the end of July, before it is cut at some day."""

from dataclasses import dataclass

import numpy as np

from marsad.sample.candidates import Candidates, candidates
from marsad.sample.cards import Cards, after_the_exam, cards
from marsad.sample.exam import Exam, exam, presence
from marsad.sample.gates import Verification, copies, summonses, verifications
from marsad.sample.published import sessions
from marsad.sample.rush import last_weeks
from marsad.sample.schools import Schools, schools
from marsad.sample.services import Claims, Diplomas, Scholarships, claims, diplomas, scholarships
from marsad.sample.totals import totals


@dataclass(frozen=True)
class History:
    session: str
    seed: int
    register: Schools
    people: Candidates
    cards: Cards
    copies: np.ndarray
    verification: Verification
    summons: np.ndarray
    exam: Exam
    claims: Claims
    scholarships: Scholarships
    diplomas: Diplomas


def history(session: str, candidates_wanted: int | None = None, seed: int = 2024) -> History:
    """The same session, size and seed always give the same history; today only cuts it."""
    if session not in sessions():
        raise ValueError(
            f"No published totals and calendar for session {session}: choose among {', '.join(sessions())}."
        )
    whole = totals(session, candidates_wanted)
    register = schools(whole, seed)
    people = candidates(session, whole, register, seed)
    owned = cards(session, people, seed)
    verified = verifications(session, people, owned, seed)
    sat = presence(session, whole, people, verified.verified, seed)
    owned, verified = last_weeks(session, owned, verified, sat, seed)
    owned = after_the_exam(session, owned, seed)
    marks = exam(session, whole, people, sat, seed)
    return History(
        session=session,
        seed=seed,
        register=register,
        people=people,
        cards=owned,
        copies=copies(session, people, owned, seed),
        verification=verified,
        summons=summonses(session, verified.verified, sat, seed),
        exam=marks,
        claims=claims(session, people, marks, seed),
        scholarships=scholarships(session, people, owned.kept, seed),
        diplomas=diplomas(session, marks, owned.kept, seed),
    )
