"""How many planted oddities are found, for docs/plausibility.md: `python -m benchmarks.plausibility EXPORTS`.

The exports are read and modelled as for a publication; then, school by school, one oddity is planted into the tables
that the checks read, and the checks are made again. What they name elsewhere is a false alarm.
"""

import csv
import random
import sys
from collections import Counter
from pathlib import Path

import duckdb

from marsad.contract import read_exports
from marsad.publish import House
from marsad.publish.tables import build_tables
from marsad.queries import load

SEED, EACH, LEAST, SESSION = 2024, 60, 20, "2024"
CHECKS = ("gate_day", "case_of_days", "case_of_numbers", "case_of_rates", "case_of_births", "plausibility")
SIZES = ((20, 59), (60, 149), (150, 249), (250, 10_000))
MEANT = {
    "cnie_one_day": "every card recorded on one day",
    "copy_one_day": "every copy received on one day",
    "verified_one_day": "every verification on one day",
    "cnie_burst": "60 % of the cards moved to one day",
    "copy_burst": "60 % of the copies moved to one day",
    "verified_burst": "60 % of the verifications moved to one day",
    "cnie_shared": "six candidates bear three numbers",
    "cnie_consecutive": "twelve numbers in a row",
    "no_correction": "every correction taken out",
    "birth_date": "twelve candidates born on one day",
    "all_admitted": "all those present admitted",
}
SCHOOLS = """
select school, count(*) as candidates
from gated_candidate
where session = $session and school <> 'unknown'
group by school
having count(*) >= $least
order by school
"""
NUMBERED = """
update {table} set {column} = {value}
from (
    select massar_code as code, row_number() over (order by massar_code) as place, count(*) over () as base
    from {table}
    where session = $session and school = $school and {among}
) as chosen
where {table}.session = $session and massar_code = chosen.code and {which}
"""
ALL, MOST, TWELVE = "true", "place <= 0.6 * base", "place <= 12"
# table, column, new value, among whom, which of them
PLANTED = {
    **{f"{gate}_one_day": ("gated_candidate", f"{gate}_day", "$day", f"{gate}_day <> 9999", ALL) for gate in
       ("cnie", "copy", "verified")},
    **{f"{gate}_burst": ("gated_candidate", f"{gate}_day", "$day", f"{gate}_day <> 9999", MOST) for gate in
       ("cnie", "copy", "verified")},
    "cnie_shared": (
        "gated_candidate", "cnie_number", "'ZZ' || $start + cast(ceil(place / 2) as integer)", "cnie_day <> 9999",
        "place <= 6",
    ),
    "cnie_consecutive": (
        "gated_candidate", "cnie_number", "'ZY' || $start + place", "cnie_day <> 9999", TWELVE
    ),
    "no_correction": ("gated_candidate", "correction_day", "9999", "verified_day <> 9999", ALL),
    "birth_date": ("stated_candidate", "birth_date", "date '2006-03-14'", "birth_date is not null", TWELVE),
    "all_admitted": (
        "gated_candidate", "decision", "'admitted'", "presence = 'present' and candidate_type = 'schooled'", ALL
    ),
}  # fmt: skip


def main(exports: str) -> None:
    house = House()
    staged = read_exports(Path(exports), house.reference, house.contracts, memory="2500MB")
    build_tables(staged, house, lambda done, total: None)
    print(report(staged.db, house))


def report(db: duckdb.DuckDBPyConnection, house: House) -> str:
    before = named(db)
    sizes = dict(db.execute(SCHOOLS, {"session": SESSION, "least": LEAST}).fetchall())
    planted = plant(db, sizes)
    remake(db, house)
    return written(house, sizes, planted, before, named(db))


def named(db: duckdb.DuckDBPyConnection) -> set[tuple[str, str]]:
    """Every school that is named, with the reason."""
    return set(db.execute("select signal, school from plausibility where session = $1", [SESSION]).fetchall())


def plant(db: duckdb.DuckDBPyConnection, sizes: dict[str, int]) -> dict[str, list[str]]:
    """One oddity a school, at random."""
    chance = random.Random(SEED)
    schools = chance.sample(list(sizes), EACH * len(PLANTED))
    planted = {signal: schools[EACH * at : EACH * (at + 1)] for at, signal in enumerate(PLANTED)}
    for signal, (table, column, value, among, which) in PLANTED.items():
        text = NUMBERED.format(table=table, column=column, value=value, among=among, which=which)
        for school in planted[signal]:
            free = {"day": chance.randint(-45, -8), "start": chance.randrange(100_000, 900_000, 100)}
            given = {"session": SESSION, "school": school} | free
            db.execute(text, {name: each for name, each in given.items() if f"${name}" in text})
    return planted


def remake(db: duckdb.DuckDBPyConnection, house: House) -> None:
    for name in ("shared_cnie", *CHECKS):
        db.execute(f"drop table {name}")
    # as the model does, from the numbers as they are now
    db.execute(
        "create table shared_cnie as select session, cnie_number from gated_candidate "
        "where cnie_number is not null group by all having count(*) > 1"
    )
    for name in CHECKS:
        db.sql(load(name, house.queries / "publish").text).create(name)


def written(house: House, sizes: dict[str, int], planted: dict, before: set, after: set) -> str:
    meant = {(signal, school) for signal, schools in planted.items() for school in schools}
    extra = after - meant - before
    found = len(after & meant)
    lines = [
        *HEAD,
        f"{len(sizes)} schools of at least {LEAST} candidates, session {SESSION}. Unplanted they give",
        f"**{len(before)} alarms**. Planted: {EACH} schools for each of {len(PLANTED)} oddities, one a school.",
        "",
        f"Precision **{found} of {len(after)}** ({found / max(len(after), 1):.1%}),",
        f"recall **{found} of {len(meant)}** ({found / len(meant):.1%}).",
        "",
        "| oddity | planted as | found | " + " | ".join(band(*size) for size in SIZES) + " |",
        "|---|---|---:|" + "---:|" * len(SIZES),
        *(row(signal, schools, sizes, after) for signal, schools in planted.items()),
        "",
        "The last four columns: found of planted, by candidates of the school.",
        "",
        f"False alarms: {len(extra)}" + (f" ({dict(Counter(signal for signal, _ in extra))})." if extra else "."),
        "",
        *thresholds(house),
    ]
    return "\n".join(lines)


def row(signal: str, schools: list[str], sizes: dict[str, int], after: set) -> str:
    by_size = [[school for school in schools if low <= sizes[school] <= high] for low, high in SIZES]
    shares = [f"{sum((signal, one) in after for one in part)} of {len(part)}" for part in (schools, *by_size)]
    return f"| `{signal}` | {MEANT[signal]} | " + " | ".join(shares) + " |"


def band(low: int, high: int) -> str:
    return f"{low}–{high}" if high < SIZES[-1][1] else f"≥ {low}"


def thresholds(house: House) -> list[str]:
    with (house.reference / "plausibility.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return [
        "## Thresholds",
        "",
        "`data/reference/plausibility.csv`, for an analyst to edit; the next publication follows it.",
        "",
        "| oddity | at least, of | share | odds (10^) | usual share at least | why |",
        "|---|---:|---:|---:|---:|---|",
        *(
            f"| `{each['signal']}` | {each['least_observed']} of {each['least_base']} | {each['least_share']} "
            f"| {each['least_odds']} | {each['usual_share']} | {each['reason']} |"
            for each in rows
        ),
    ]


HEAD = """# Plausibility: what is found, what is missed

Written by `python -m benchmarks.plausibility data/exports`. All data are synthetic: the figures say what the
arithmetic can do on schools that behave as the sample's do, not how real schools behave. What is listed is
*to check*; it accuses nobody.

Each check counts `observed` of `base` candidates of a school, and takes from its peers the share that is usual
(its province and the nation on the same day, schools of its kind, the nation's births). Chernoff's bound then
says at most how often chance alone does as much: once in 10^odds, with
odds = base × KL(observed / base ‖ usual share) / ln 10. True chance is smaller still. Thresholds lie far beyond
what thousands of schools reach by chance; a batch at a desk or a visit of the mobile unit is not chance, which is
why a large share is asked for besides.

What is missed is missed for want of evidence: a school of 60 without a correction, where peers correct 3 in 100,
happens once in 6; to list it would be to accuse chance. Exports hold days, not hours: a burst is told by the day.
""".splitlines()

if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "data/exports")
