"""The plan of a campaign for the place on the page, and the tables of it: by commune, by day, visit by visit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas

from marsad.frame import facts
from marsad.frame.campaign import BASES, COUNTS, Campaign, sums
from marsad.frame.names import UNKNOWN
from marsad.frame.view import View
from marsad.planning import Commune, Plan, plan

PLACED = ["region", "province", "commune"]


@dataclass(frozen=True, eq=False)
class Planned:
    """`communes`: region, province, commune, is_rural, waiting, base, served, left, visits, first, last.

    `waiting` counts everybody of the place, also those whose commune is not known, and who cannot be visited.
    `without`: what the same means would serve if no territory and no rural commune came first.
    """

    campaign: Campaign
    plan: Plan
    communes: pandas.DataFrame
    waiting: int
    base: int
    without: int

    @property
    def served(self) -> int:
        return self.plan.served

    @property
    def left(self) -> int:
        return self.waiting - self.served

    @property
    def unplaced(self) -> int:
        return self.waiting - int(self.communes["waiting"].sum())

    @property
    def slots(self) -> int:
        return self.campaign.units * len(self.campaign.means.days)


def planned(view: View, asked: Campaign) -> Planned:
    return facts.kept(view, "planned", str(asked), lambda: _planned(view, asked))


def _planned(view: View, asked: Campaign) -> Planned:
    rows, whole = waiting(view, asked.waiting), sums(view, asked.waiting)
    communes = [Commune(*row) for row in rows[["commune", "province", "region", "is_rural", "waiting"]].to_numpy()]
    made = plan(communes, asked.means)
    freely = plan(communes, replace(asked, bound="free", rural_first=False).means)
    return Planned(asked, made, with_visits(rows, made), whole["waiting"], whole["base"], freely.served)


def waiting(view: View, whom: str) -> pandas.DataFrame:
    """The communes of the place where somebody waits, most waiting first.

    A commune is that of the school; it is rural when most of those who wait are in rural schools.
    """
    names = list(COUNTS[whom])
    rows = facts.counts(view, [*names, BASES[whom]], [*PLACED, "area"])
    rows = rows[rows["commune"] != UNKNOWN].assign(waiting=rows[names].sum(axis=1), base=rows[BASES[whom]])
    rows["rural"] = rows["waiting"].where(rows["area"] == "rural", 0)
    found = rows.groupby(PLACED, as_index=False)[["waiting", "base", "rural"]].sum()
    found = found.assign(is_rural=found["rural"] * 2 > found["waiting"]).drop(columns="rural")
    return found[found["waiting"] > 0].sort_values(["waiting", "commune"], ascending=[False, True], ignore_index=True)


def with_visits(rows: pandas.DataFrame, made: Plan) -> pandas.DataFrame:
    seen = pandas.DataFrame(
        [(visit.commune.code, visit.day, visit.served) for visit in made.visits], columns=["commune", "day", "served"]
    )
    asked = seen.groupby("commune").agg(
        served=("served", "sum"), visits=("served", "size"), first=("day", "min"), last=("day", "max")
    )
    found = rows.join(asked, on="commune")
    counts = found[["served", "visits"]].fillna(0).astype(int)
    return found.assign(**counts, left=found["waiting"] - counts["served"])


def by_day(made: Plan) -> pandas.DataFrame:
    """day, visits, communes, served, so_far."""
    rows = [(visit.day, visit.commune.code, visit.served) for visit in made.visits]
    table = pandas.DataFrame(rows, columns=["day", "commune", "served"]).groupby("day", as_index=False)
    found = table.agg(visits=("served", "size"), communes=("commune", "nunique"), served=("served", "sum"))
    return found.assign(so_far=found["served"].cumsum())


def commune_names(view: View) -> Mapping[str, str]:
    rows = facts.ask(view, "communes", filtered=False, within=str(view.scope))
    return {row["code"]: view.words.name(row) for row in rows.to_dict("records")}
