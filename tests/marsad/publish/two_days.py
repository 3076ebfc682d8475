"""Two days of one small session: a hundred candidates for each kind of change, and a plain second way to find them.

A candidate is who, where and which gates are passed; exports are written from that, and the naive comparison reads
that and nothing else. Nobody in it exists.
"""

from collections import Counter
from dataclasses import dataclass, replace

from tests.marsad.publish.small import HEADER

SCHOOLS = {  # code: province as the export writes it, province, region
    "16698Z": ("421", "04.421", "04"),
    "16700B": ("421", "04.421", "04"),
    "20001P": ("441", "04.441", "04"),
    "20005U": ("441", "04.441", "04"),
    "01234R": ("511", "01.511", "01"),
    "01240X": ("511", "01.511", "01"),
}
GATES = (
    "cnie_held",
    "copy_received",
    "verified",
    "summoned",
    "scholarship_requested",
    "scholarship_decided",
    "claimants",
    "results_known",
    "laureate",
    "diploma_issued",
    "digital_consulted",
    "digital_shared",
)
# What must be passed before: so that a change of one gate is a change of that gate alone.
BEFORE = {
    "copy_received": {"cnie_held"},
    "scholarship_requested": {"cnie_held"},
    "scholarship_decided": {"cnie_held", "scholarship_requested"},
    "laureate": {"results_known"},
    "diploma_issued": {"cnie_held", "results_known", "laureate"},
    "digital_consulted": {"cnie_held", "results_known", "laureate", "diploma_issued"},
    "digital_shared": {"cnie_held", "results_known", "laureate", "diploma_issued"},
}
# A hundred of each kind is more than a day brings: what holds it, and why it is let through.
HELD = dict.fromkeys(("ROWCOUNT_DROP", "VERIFICATION_REGRESSION", "COVERAGE_REGRESSION"), "planted")
BORDERS = ("region", "province", "school")
EACH = 100


@dataclass(frozen=True)
class Somebody:
    number: int
    school: str
    stream: str = "2BACSP"
    gates: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        return f"G{self.number:09d}"

    @property
    def group(self) -> tuple[str, str, str, str]:
        _, province, region = SCHOOLS[self.school]
        return region, province, self.school, self.stream


def somebody(number: int, gates: frozenset[str] = frozenset({"cnie_held", "verified"})) -> Somebody:
    return Somebody(number, list(SCHOOLS)[number % len(SCHOOLS)], gates=gates)


def moved(who: Somebody, step: int) -> Somebody:
    """Schools come in pairs of a province, provinces 421 and 441 in one region."""
    known = list(SCHOOLS)
    at = known.index(who.school)
    return replace(who, school=known[at ^ 1] if step == 1 else known[(at + step) % len(known)])


def two_days() -> tuple[list[Somebody], list[Somebody]]:
    numbers = iter(range(1, 1_000_000))
    before, after = [], []

    def plant(change, count=EACH, **own):
        for _ in range(count):
            who = somebody(next(numbers), **own)
            then, now = change(who)
            before.extend([then] if then else [])
            after.extend([now] if now else [])

    plant(lambda who: (who, who), 900)
    plant(lambda who: (None, who))
    plant(lambda who: (who, None))
    for step in (1, 2, 3, 4):
        plant(lambda who, step=step: (who, moved(who, step)))
    plant(lambda who: (who, replace(who, stream="2BACL")))
    plant(lambda who: (who, replace(moved(who, 2), gates=who.gates - {"verified"} | {"summoned"})))
    for gate in GATES:
        needed = frozenset(BEFORE.get(gate, ()))
        plant(lambda who, gate=gate: (who, replace(who, gates=who.gates | {gate})), gates=needed)
        plant(lambda who, gate=gate: (replace(who, gates=who.gates | {gate}), who), gates=needed)
    return before, after


def naive(before: list[Somebody], after: list[Somebody]) -> Counter:
    """(region, province, school, stream, kind, gate, crossed) → candidates, one candidate after the other."""
    then, now, found = {who.number: who for who in before}, {who.number: who for who in after}, Counter()
    for number in then.keys() | now.keys():
        old, new = then.get(number), now.get(number)
        if old is None or new is None:
            who, kind = (new, "appeared") if old is None else (old, "vanished")
            found.update((*who.group, kind, gate, "none") for gate in ("registered", *who.gates))
            continue
        if old.group != new.group:
            border = crossed(old.group, new.group)
            kinds = ("regrouped_in", "regrouped_out") if border == "none" else ("came", "left")
            for gate in ("registered", *old.gates):
                found.update([(*new.group, kinds[0], gate, border), (*old.group, kinds[1], gate, border)])
        for kind, gates in (("gained", new.gates - old.gates), ("lost", old.gates - new.gates)):
            found.update((*new.group, kind, gate, "none") for gate in (*gates, *(["any"] if gates else [])))
    return found


def crossed(old: tuple, new: tuple) -> str:
    borders = zip(BORDERS, old, new, strict=False)
    return next((border for border, a, b in borders if a != b), "none")


def exports(people: list[Somebody]) -> dict[str, list[str]]:
    """The lines of every file of a day, header first."""
    register = [f"{short};URBAIN;Lycée {code};ثانوية;{code};PUB;" for code, (short, _, _) in SCHOOLS.items()]
    past = {gate: [who for who in people if gate in who.gates] for gate in GATES}
    requests = [f"2024;{who.code};2024-06-20;{decision(who)}" for who in past["scholarship_requested"]]
    claims = [f"2024;R24-{who.number:06d};{who.code};SOMME;2024-06-26;EN_INSTANCE;" for who in past["claimants"]]
    diplomas = [f"2024;{who.code};2024-06-27;{digital(who)};" for who in past["diploma_issued"]]
    return {
        "etablissements": ["CD_PROV;CD_MIL;NOM_ETABL;NOM_ETABA;CD_ETAB;typeEtab;cd_com", *register],
        "candidats": [HEADER, *map(row, people)],
        "bourses": ["SESSION;CODE_MASSAR;DATE_DEMANDE;ETAT_DEMANDE;DATE_DECISION", *requests],
        "reclamations": [
            "SESSION;NUM_RECLAMATION;CODE_MASSAR;MOTIF;DATE_DEPOT;ETAT;DATE_REPONSE",
            *claims,
        ],
        "resultats": [
            "SESSION;CODE_MASSAR;PRESENCE;MOYENNE;DECISION;DATE_PUBLICATION",
            *(f"2024;{who.code};PRESENT;{mark(who)};2024-06-26" for who in past["results_known"]),
        ],
        "diplomes": ["SESSION;CODE_MASSAR;DATE_EMISSION;DATE_CONSULTATION;DATE_PARTAGE;APPAREIL", *diplomas],
    }


def row(who: Somebody) -> str:
    short, _, _ = SCHOOLS[who.school]
    card = f"AB{100_000 + who.number};DETENUE;2024-04-10" if "cnie_held" in who.gates else ";SANS;"
    copy = "2024-04-12" if "copy_received" in who.gates else ""
    check = "CONFIRMEE;2024-05-02" if "verified" in who.gates else "NON_OUVERTE;"
    summons = "2024-05-21" if "summoned" in who.gates else ""
    person = f"2024;{who.code};NOM;PRENOM;F;2006-02-03;{who.school};{short};{who.stream};S"
    return f"{person};{card};{copy};{check};{summons};2024-06-01"


def decision(who: Somebody) -> str:
    return "ACCORDEE;2024-06-22" if "scholarship_decided" in who.gates else "EN_INSTRUCTION;"


def mark(who: Somebody) -> str:
    return "12,5;ADMIS" if "laureate" in who.gates else "6,5;AJOURNE"


def digital(who: Somebody) -> str:
    return ";".join("2024-06-27" if gate in who.gates else "" for gate in ("digital_consulted", "digital_shared"))
