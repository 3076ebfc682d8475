"""When each candidate's national identity card was requested, recorded, found expired or not to match."""

from dataclasses import dataclass, replace

import numpy as np

from marsad.sample.candidates import Candidates
from marsad.sample.random_streams import logistic, stream
from marsad.sample.reference import windows
from marsad.sample.timeline import NEVER, after, along, in_office_hours, unless

# Share of the requests made by each day before (-) or after the first exam day. 2024 quickens
# after the announcement of 22 March (-80); 2023 had none.
REQUESTS = {
    "2024": [(-208, 0), (-161, 0.13), (-82, 0.30), (-60, 0.47), (-45, 0.61), (-26, 0.80), (-10, 0.965), (51, 1)],
    "2023": [(-203, 0), (-161, 0.14), (-82, 0.36), (-60, 0.50), (-45, 0.55), (-26, 0.64), (-10, 0.87), (51, 1)],
}
# Log-odds of ever holding the card, in a town's public school.
HOLDING = {"2024": 4.3, "2023": 5.1}
FLAWED, EXPIRED_AMONG_FLAWED, REPAIRED, LOST = 0.022, 0.6, 0.55, 0.0012


@dataclass(frozen=True)
class Cards:
    """Days. `held`: a valid card is recorded; `flawed`, `lost`: found expired or not to match, before that or after."""

    requested: np.ndarray
    held: np.ndarray
    flawed: np.ndarray
    expired: np.ndarray
    lost: np.ndarray

    @property
    def kept(self) -> np.ndarray:
        """The day of a card that is still valid when scholarships and diplomas come."""
        return unless(self.lost != NEVER, self.held)


def cards(session: str, people: Candidates, seed: int) -> Cards:
    rng = stream(seed, session, "cards")
    requested, held = schooled_days(rng, session, people, seed)
    applied = application_days(rng, session, len(people))
    held = np.where(people.independent, unless(rng.random(len(people)) < 0.012, applied), held)
    requested = np.where(people.independent, NEVER, requested)
    never = np.full(len(people), NEVER)
    return with_flaws(rng, session, Cards(requested, held, never, held < 0, never))


def schooled_days(rng, session: str, people: Candidates, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Some held a card before the year began; the others request it along the session's curve."""
    opens, exam = windows(session)["registration"][0], windows(session)["exam"][0]
    count = len(people)
    early = rng.random(count) < logistic(0.1 + 0.6 * people.ease)
    curve = [(exam + day, share) for day, share in REQUESTS[session]]
    asked = along(curve, rng.random(count) ** np.exp(0.35 * people.ease))
    requested = in_office_hours(rng, mobile_units(rng, session, people, asked, seed))
    recorded = in_office_hours(rng, after(rng, requested, 5, 7))
    at_start = in_office_hours(rng, along([(opens, 0), (opens + 20, 0.7), (opens + 60, 1)], rng.random(count)))
    never = rng.random(count) > logistic(HOLDING[session] + 1.6 * people.ease - 0.95 * people.rural)
    asks_anyway = rng.random(count) < 0.3
    held = unless(never, np.where(early, at_start, recorded))
    return unless(np.where(never, ~asks_anyway, early), requested), held


def mobile_units(rng, session: str, people: Candidates, asked: np.ndarray, seed: int) -> np.ndarray:
    """After the announcement a unit spends a day in each rural province's schools; many wait for it."""
    announced = windows(session).get("cnie_announcement")
    if announced is None:
        return asked
    exam = windows(session)["exam"][0]
    # One visit per school: its day does not depend on the sample's size.
    visits = stream(seed, session, "visits").integers(announced[0] + 10, exam - 20, 30_000)[people.school * 7]
    waits = people.rural & (asked > announced[0]) & (rng.random(len(asked)) < 0.45)
    return np.where(waits, visits, asked)


def application_days(rng, session: str, count: int) -> np.ndarray:
    """Independent candidates apply with their card, the last week being the busiest."""
    opens, closes = windows(session)["registration"]
    curve = [(opens, 0), (closes - 15, 0.35), (closes - 6, 0.6), (closes + 1, 1)]
    return in_office_hours(rng, along(curve, rng.random(count)))


def with_flaws(rng, session: str, drawn: Cards) -> Cards:
    """A few cards turn out expired or not to match; about half are replaced in time."""
    count, opens = len(drawn.held), windows(session)["registration"][0]
    flawed_now = (rng.random(count) < FLAWED) & (drawn.held != NEVER)
    flawed = unless(~flawed_now, np.minimum(drawn.held, opens + rng.integers(0, 120, count)))
    repaired = rng.random(count) < REPAIRED
    requested = in_office_hours(rng, after(rng, np.maximum(flawed, opens + 90), 3, 30))
    replaced = in_office_hours(rng, after(rng, requested, 6, 9))
    return Cards(
        requested=np.where(flawed_now, unless(~repaired, requested), drawn.requested),
        held=np.where(flawed_now, unless(~repaired, replaced), drawn.held),
        flawed=flawed,
        expired=rng.random(count) < EXPIRED_AMONG_FLAWED,
        lost=drawn.lost,
    )


def after_the_exam(session: str, owned: Cards, seed: int) -> Cards:
    """Diplomas are prepared with card in hand: a few turn out expired since, or not to match the file."""
    opens, exam = windows(session)["results"][0], windows(session)["exam"][0]
    if "cnie_announcement" not in windows(session):
        return owned
    rng, count = stream(seed, session, "lost cards"), len(owned.held)
    found = in_office_hours(rng, exam + rng.integers(4, opens - exam, count).astype(np.int32))
    lost = unless((rng.random(count) >= LOST) | (owned.held > found), found)
    return replace(owned, lost=lost)
