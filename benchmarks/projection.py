"""A projection against what came, for docs/projection.md: `python -m benchmarks.projection SNAPSHOTS`."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np
import pandas

from benchmarks import patterns
from marsad.projection import Earlier, Forecast, Progress, band, forecast, shared, together
from marsad.scope import Scope
from marsad.snapshot import Snapshot, open_current

NATION = Scope.parse("nation")
CUTS = (60, 45, 30, 21, 14, 7)
FIRST = -220
CASES = [
    ("2024", "cnie_day", "cnie_deadline", "registered"),
    ("2024", "copy_day", "cnie_deadline", "registered"),
    ("2024", "verified_day", "verification", "registered"),
    ("2023", "cnie_day", "cnie_deadline", "registered"),
    ("2023", "verified_day", "verification", "registered"),
    ("2023", "scholarship_day", "scholarship", "cnie_held"),
    ("2023", "cnie_day", "scholarship", "registered"),
]


@dataclass(frozen=True, eq=False)
class Series:
    """`daily` ends on the day of the deadline; `units` has the codes of each row."""

    units: pandas.DataFrame
    daily: np.ndarray
    base: np.ndarray
    weekday: int

    def cut(self, days: int) -> Progress:
        """What was known so many days before the deadline."""
        return Progress(self.daily, self.base, self.weekday).until(days)

    def left(self) -> np.ndarray:
        return self.base - self.daily.sum(axis=1)


def series(snapshot: Snapshot, session: str, event: str, step: str, base: str, by: list[str]) -> Series:
    ends, weekday = deadline(snapshot, session, step)
    bases = snapshot.counts([base], by, NATION, [session]).set_index(by)[base]
    rows = snapshot.ask("progress_by", NATION, by=by, event=event, sessions=[session], within="nation")
    rows = rows[rows["day"] <= ends].assign(day=lambda known: known["day"].clip(lower=FIRST))
    table = rows.pivot_table(index=by, columns="day", values="happened", aggfunc="sum", fill_value=0)
    table = table.reindex(index=bases.index, columns=range(FIRST, ends + 1), fill_value=0)
    return Series(bases.index.to_frame(index=False), table.to_numpy(dtype=float), bases.to_numpy(dtype=float), weekday)


def deadline(snapshot: Snapshot, session: str, step: str) -> tuple[int, int]:
    rows = snapshot.ask("calendar", NATION, sessions=[session], region=["all"]).set_index("step")
    ends = pandas.Timestamp(rows.loc[step, "ends_on"])
    return int(rows.loc[step, "ends_day"]), (ends + timedelta(0)).weekday()


def earlier_of(now: Series, then: Series) -> Earlier:
    """The previous session of the same provinces, in the same order."""
    keys = list(now.units.itertuples(index=False, name=None))
    place = {key: i for i, key in enumerate(then.units.itertuples(index=False, name=None))}
    rows = [place.get(key, -1) for key in keys]
    daily = np.vstack([then.daily, np.zeros(then.daily.shape[1])])[rows]
    return Earlier(daily, np.append(then.base, 0)[rows])


def simple(progress: Progress, days: int) -> np.ndarray:
    """The rival: so many a day as in the last seven days."""
    return np.maximum(progress.remaining - progress.last(7).sum(axis=1) / 7 * days, 0)


def as_last_time(progress: Progress, days: int, earlier: Earlier) -> np.ndarray:
    """The other rival: as many points of the base as the previous session still won from here."""
    won = earlier.daily[:, -days:].sum(axis=1) / np.maximum(earlier.base, 1)
    return np.clip(progress.remaining - won * progress.base, 0, progress.remaining)


def grouped(values: np.ndarray, codes: np.ndarray) -> np.ndarray:
    return np.array([values[codes == code].sum(axis=0) for code in np.unique(codes)])


def levels(units: pandas.DataFrame) -> dict[str, np.ndarray]:
    return {"nation": np.zeros(len(units)), "region": units["region"].to_numpy(), "province": np.arange(len(units))}


def covered(now: Series, earlier: Earlier | None, days: int, codes: np.ndarray) -> float:
    """Share of the places whose interval holds what came."""
    progress, hits = now.cut(days), []
    ahead = forecast(progress, days, earlier)
    for code in np.unique(codes):
        own = codes == code
        one = Progress(progress.daily[own], progress.base[own], progress.weekday).total()
        then = Earlier(earlier.daily[own], earlier.base[own]).total() if earlier else None
        found, came = (
            band(one, together(Forecast(ahead.open[own], ahead.apart[own])), days, then),
            now.left()[own].sum(),
        )
        hits.append(found.best[-1] - 0.5 <= came <= found.worst[-1] + 0.5)
    return float(np.mean(hits))


def judged(now: Series, earlier: Earlier | None) -> Iterator[dict]:
    """One line a level and a cut: errors in candidates a place, of the projection and of its rivals."""
    for (level, codes), days in ((one, cut) for one in levels(now.units).items() for cut in CUTS):
        progress, came = now.cut(days), grouped(now.left(), codes)
        said = grouped(forecast(progress, days, earlier).open[:, -1], codes)
        yield {
            "level": level,
            "days": days,
            "left": came.mean(),
            "projection": np.abs(said - came).mean(),
            "pace": np.abs(grouped(simple(progress, days), codes) - came).mean(),
            "last time": np.abs(grouped(as_last_time(progress, days, earlier), codes) - came).mean()
            if earlier
            else np.nan,
            "bias": (said - came).mean(),
            "coverage": covered(now, earlier, days, codes),
        }


def schools_judged(now: Series, schools: Series, earlier: Earlier | None) -> Iterator[dict]:
    codes, province = schools.units["province"].to_numpy(), now.units["province"].to_numpy()
    for days in CUTS:
        progress, came = schools.cut(days), schools.left()
        whole = forecast(now.cut(days), days, earlier).open[:, -1]
        said, pace = np.zeros(len(came)), simple(progress, days)
        for row, code in enumerate(province):
            own = np.flatnonzero((codes == code) & (schools.units["region"] == now.units["region"][row]))
            said[own] = shared(Progress(progress.daily[own], progress.base[own], progress.weekday), whole[row])
        yield {
            "days": days,
            "left": came.mean(),
            "projection": np.abs(said - came).mean(),
            "pace": np.abs(pace - came).mean(),
            "bias": (said - came).mean(),
            "called": called(said, came),
            "called by pace": called(pace, came),
        }


def called(said: np.ndarray, came: np.ndarray) -> float:
    """Share of the units of which it was rightly said that the deadline will, or will not, be missed."""
    return float(np.mean((said >= 0.5) == (came >= 0.5)))


def drawn(pattern: str, seed: int) -> Iterator[dict]:
    """The same judgement on a campaign drawn by hand."""
    rng = np.random.default_rng(seed)
    (then, then_base), (daily, base) = patterns.before(pattern, rng), patterns.campaign(pattern, rng)
    units = pandas.DataFrame({"region": np.arange(len(base)) % 12, "province": np.arange(len(base))})
    now = Series(units, daily.astype(float), base.astype(float), patterns.WEEKDAY)
    yield from judged(now, Earlier(then.astype(float), then_base.astype(float)))


def written(table: pandas.DataFrame, heading: str) -> None:
    print(f"\n### {heading}\n\n| " + " | ".join(table.columns) + " |\n|" + "---|" * len(table.columns))
    for row in table.to_dict("records"):
        print("| " + " | ".join(cell(name, value) for name, value in row.items()) + " |", flush=True)


def summed_up(name: str, tables: dict[str, pandas.DataFrame]) -> dict:
    """The error of the projection as a share of that of its rivals, from 45 days before the deadline on."""
    line = {"campaign": name}
    for what, table in tables.items():
        late = table[table["days"] <= 45].mean(numeric_only=True)
        line |= {f"{what}, of the pace": late["projection"] / late["pace"]}
        if "last time" in table:
            line |= {f"{what}, of last time": late["projection"] / late["last time"]}
            line |= {f"{what}, coverage": late["coverage"]}
    return line


def cell(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if np.isnan(value):
        return "–"
    if name in ("called", "called by pace") or "coverage" in name or ", of" in name:
        return f"{value:.0%}"
    return f"{value:,.0f}" if abs(value) >= 20 or float(value).is_integer() else f"{value:.1f}"


def drawn_by_hand(pattern: str, seeds: int = 5) -> pandas.DataFrame:
    rows = pandas.concat(pandas.DataFrame(drawn(pattern, seed)) for seed in range(seeds))
    rows = rows[rows["days"] <= 45].groupby(["level", "days"], sort=False).mean().reset_index()
    return rows[rows["level"] != "region"]


def of_the_sample(snapshot: Snapshot, session: str, case: list[str]) -> dict[str, pandas.DataFrame]:
    now = series(snapshot, session, *case, ["region", "province"])
    before = str(int(session) - 1)
    known = before in set(snapshot.ask("sessions", NATION)["session"])
    earlier = earlier_of(now, series(snapshot, before, *case, ["region", "province"])) if known else None
    schools = series(snapshot, session, *case, ["region", "province", "school"])
    places = pandas.DataFrame(judged(now, earlier))
    return {"places": places, "schools": pandas.DataFrame(schools_judged(now, schools, earlier))}


def main(snapshots: str) -> None:
    snapshot, lines = open_current(Path(snapshots)), []
    for session, *case in CASES:
        name, tables = f"{case[0]} to {case[1]}, session {session}", of_the_sample(snapshot, session, case)
        written(tables["places"], name)
        written(tables["schools"], f"{name}, schools")
        provinces = tables["places"][tables["places"]["level"] == "province"]
        lines.append(summed_up(name, {"provinces": provinces, "schools": tables["schools"]}))
    for pattern in patterns.CURRENT:
        table = drawn_by_hand(pattern)
        written(table, f"drawn by hand: {pattern}")
        lines.append(summed_up(f"drawn: {pattern}", {"provinces": table[table["level"] == "province"]}))
    written(pandas.DataFrame(lines), "summary")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "data/snapshots")
