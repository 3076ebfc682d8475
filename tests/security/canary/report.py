"""What a walk showed, as a table; and why it may prove nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from marsad import roles
from tests.security.canary.acts import KINDS
from tests.security.canary.marked import PEOPLE, SCHOOL
from tests.security.canary.people import Person


@dataclass
class Found:
    """What one person's walk showed: how often tokens of each kind came that were theirs, and whose else."""

    person: Person
    acts: int
    unanswered: int
    sought: int
    size: int
    done: Counter
    own: Counter = field(default_factory=Counter)
    leaks: Counter = field(default_factory=Counter)
    logged: bool = True  # names came, and the access log says so


def faults(found: Sequence[Found]) -> list[str]:
    """A leak, a name without its line, or a role that saw nothing: then nothing foreign was to be expected."""
    leaks = [f"{one.person.subject} received {dict(one.leaks)}" for one in found if one.leaks]
    unlogged = [f"{one.person.subject} received names without a line in the log" for one in found if not one.logged]
    seeing = {one.person.role for one in found if roles.role(one.person.role).facts}
    seen = Counter({role: sum(one.own.total() for one in found if one.person.role == role) for role in seeing})
    return leaks + unlogged + [f"no {role} saw a token of their own" for role in seeing if not seen[role]]


def unproved(found: Sequence[Found]) -> list[str]:
    """What a long walk must have seen besides: every kind of act, own figures by everybody, names by every role."""
    done = sum((one.done for one in found), Counter())
    blind = [one.person for one in found if roles.role(one.person.role).facts and not one.own[SCHOOL]]
    naming = {name for name, role in roles.plan().roles.items() if role.names == "reveal"}
    named = {one.person.role for one in found if one.own[PEOPLE]}
    return [
        *(f"nobody did: {kind}" for kind in KINDS if not done[kind]),
        *(f"{person.subject} saw no token of their own" for person in blind),
        *(f"no {role} saw a name" for role in sorted(naming - named)),
    ]


def table(found: Sequence[Found]) -> str:
    return "\n".join([*_people(found), "", *_kinds(found), "", *_totals(found)])


def _people(found: Sequence[Found]) -> Iterator[str]:
    yield f"{'role':<22}{'people':>8}{'acts':>8}{'MB':>8}{'sought':>10}{'schools':>10}{'names':>8}{'foreign':>9}"
    for role in dict.fromkeys(one.person.role for one in found):
        mine = [one for one in found if one.person.role == role]
        own, leaks = (sum((getattr(one, name) for one in mine), Counter()) for name in ("own", "leaks"))
        acts, size, sought = (sum(getattr(one, name) for one in mine) for name in ("acts", "size", "sought"))
        shown = f"{size / 1e6:>8.1f}{sought:>10}{own[SCHOOL]:>10}{own[PEOPLE]:>8}{leaks.total():>9}"
        yield f"{role:<22}{len(mine):>8}{acts:>8}{shown}"


def _kinds(found: Sequence[Found]) -> Iterator[str]:
    done: Mapping[str, int] = sum((one.done for one in found), Counter())
    yield f"{'kind of act':<22}{'acts':>8}"
    yield from (f"{kind:<22}{done[kind]:>8}" for kind in ("enter", *KINDS))


def _totals(found: Sequence[Found]) -> Iterator[str]:
    own = sum((one.own for one in found), Counter())
    acts, size, sought, silent = (
        sum(getattr(one, n) for one in found) for n in ("acts", "size", "sought", "unanswered")
    )
    yield f"{len(found)} people, {acts} interactions ({silent} without an answer), {size / 1e6:.1f} MB searched"
    yield f"own tokens found: {own[SCHOOL]} of schools, {own[PEOPLE]} of candidates"
    yield f"foreign tokens sought: {sought}, found: {sum(one.leaks.total() for one in found)}"
