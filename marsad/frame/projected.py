"""What the deadline of an indicator will find in the place on the page. One number for a place, whoever asks.

A province is projected from its own days; regions and the nation add up their provinces, whole candidates each.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas

from marsad.frame import facts, trajectory
from marsad.frame.view import Step, View
from marsad.indicators import Indicator
from marsad.pace import done_per_day, needed_per_day
from marsad.projection import Band, Forecast, Progress, band, forecast, shared, together, whole

PROVINCES = ("region", "province")
HORIZON = 45  # days: earlier, no method came near enough to be shown (docs/projection.md)


@dataclass(frozen=True, eq=False)
class Projected:
    """`late`, `best`, `worst`: whole candidates unserved at the deadline, or at the one moved by `extension` days.

    `units` has region, province, late, remaining, done (in the last seven days).
    `reached` is how many were served by a deadline that has passed.
    """

    step: Step
    days: int
    extension: int
    progress: Progress
    ahead: Forecast
    band: Band
    units: pandas.DataFrame
    reached: int

    @property
    def is_near(self) -> bool:
        return self.days <= HORIZON

    @property
    def base(self) -> int:
        return int(self.progress.base.sum())

    @property
    def remaining(self) -> int:
        return int(self.progress.remaining.sum())

    @property
    def needed(self) -> int | None:
        return needed_per_day(self.remaining, self.days + self.extension)

    @property
    def done(self) -> float | None:
        return done_per_day(self.progress.daily.sum(axis=0))

    @property
    def late(self) -> int:
        return int(self.units["late"].sum())

    @property
    def best(self) -> int:
        return min(math.floor(self.band.best[-1]), self.late)

    @property
    def worst(self) -> int:
        return max(math.ceil(self.band.worst[-1]), self.late)


def projected(view: View, one: Indicator, extension: int = 0) -> Projected | None:
    """Nothing where nobody can be late: no deadline, no days, or those who remain are not those not yet served."""
    step = view.steps.get(one.target or "")
    if step is None or not (one.event and one.remaining and one.denominator):
        return None
    return facts.kept(view, "projected", f"{one.name} {extension}", lambda: _projected(view, one, step, extension))


def _is_whole(view: View, one: Indicator) -> bool:
    """A copy can only be missing from those who hold a card: it is not the rest of the registered."""
    rows = facts.counts(view, one.columns(), ["session"])
    sums = rows[list(one.columns())].sum()
    return bool(sums[one.denominator]) and sums[one.denominator] == sums[one.numerator] + sums[one.remaining]


def _projected(view: View, one: Indicator, step: Step, extension: int) -> Projected | None:
    if not _is_whole(view, one):
        return None
    base = trajectory.bases(view, one, PROVINCES)
    now, then = (read(view, one, PROVINCES, base) for read in (trajectory.progress, trajectory.earlier))
    days = (step.ends_on - view.session.as_of).days
    parts = forecast(now, days, then, extension)
    total, ahead = now.total(), together(parts)
    units = base.index.to_frame(index=False).assign(
        late=parts.late, remaining=now.remaining.astype(int), base=base.values
    )
    sure = band(total, ahead, days, then.total() if then else None)
    served = total.until(-days) if days < 0 else total
    return Projected(step, days, extension, total, ahead, sure, _with_pace(units, now), int(served.daily.sum()))


def _with_pace(units: pandas.DataFrame, now: Progress) -> pandas.DataFrame:
    return units.assign(done=now.last(7).sum(axis=1))


def by_school(view: View, one: Indicator, late: int) -> pandas.DataFrame:
    """The schools of the province on the page: school, remaining, done, late; they add up to their province."""
    base = trajectory.bases(view, one, ["school"])
    now = trajectory.progress(view, one, ["school"], base)
    units = base.index.to_frame(index=False).assign(remaining=now.remaining.astype(int))
    return _with_pace(units.assign(late=whole(shared(now, late))), now)


def share(found: Projected, still_open: np.ndarray) -> np.ndarray:
    """Cases still open, as the share that is served."""
    return 1 - np.asarray(still_open) / found.base
