"""A log of a few lines to break."""

from datetime import UTC, datetime

from marsad import audit

HEAD = audit.Actor("https://idp.example/realm", "u-17", "provincial_director", "04.421")
SAID = {
    "action": "reveal",
    "purpose": "call_family",
    "object_class": "candidate",
    "territory": "16698Z",
    "rows": 25,
    "snapshot": "20240628T060000Z",
}
OCTOBER, NOVEMBER = datetime(2026, 10, 31, 23, 59, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)


def write(folder, now=NOVEMBER, actor=HEAD, **other):
    return audit.append(folder, actor, **SAID | other, now=now)


def two_months(folder, each=3):
    for now in [OCTOBER] * each + [NOVEMBER] * each:
        write(folder, now)
    return folder
