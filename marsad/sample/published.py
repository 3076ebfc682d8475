"""The figures the ministry and its academies published, which the sample has to add up to."""

from decimal import Decimal

from marsad.sample.reference import REFERENCE, rows

KEYS = ("candidate_type", "school_type", "sex", "pole")


def published(session: str) -> list[dict[str, str]]:
    files = sorted((REFERENCE / "published").glob("*.csv"))
    return [row for file in files for row in rows(file) if row["session"] == session]


def sessions() -> list[str]:
    """Sessions with both published totals and a full calendar: only these can be imitated."""
    named = {row["session"] for row in rows(REFERENCE / "calendar.csv") if row["step"] == "verification"}
    return sorted(session for session in named if figure(session, "admitted", candidate_type="schooled"))


def figure(session: str, name: str, territory: str = "nation", **keys: str) -> Decimal | None:
    """One published figure, or None when nobody published it."""
    wanted = {"figure": name, "territory": territory} | {key: keys.get(key, "all") for key in KEYS}
    found = [row for row in published(session) if all(row[key] == value for key, value in wanted.items())]
    return Decimal(found[0]["value"]) if found else None


def count(session: str, name: str, territory: str = "nation", **keys: str) -> int | None:
    value = figure(session, name, territory, **keys)
    return None if value is None else int(value)


def rate(session: str, name: str, territory: str = "nation", **keys: str) -> Decimal | None:
    """A published percentage as a share of one."""
    value = figure(session, name, territory, **keys)
    return None if value is None else value / 100
