"""A published sample in which every school, and every candidate by it, carries a word that stands nowhere else."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pyarrow as pa

from marsad.keyring import Keyring
from marsad.publish import House, publish
from marsad.sample import candidate_rows, schools
from marsad.sample.text import joined, looked_up
from marsad.sample.write import write_sample
from marsad.scope import Scope
from marsad.snapshot import open_current
from tests.marsad.publish.small import PROVINCES, WITHOUT, small_house, write_exports

LETTERS = str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP")
FIELDS = ("name_fr", "name_ar")
NAMED = ("last_name_fr", "last_name_ar", "birth_place")
SESSIONS = ("2023", "2024")
GATES = ("cnie_missing", "unverified", "copy_missing")
SCHOOL, PEOPLE = "school", "people"
REGISTER = "CD_PROV;CD_MIL;NOM_ETABL;NOM_ETABA;CD_ETAB;typeEtab;cd_com"


def token(school: str, of: str = SCHOOL) -> str:
    """Sixteen capitals: no chance of meeting them in anything that was not marked."""
    return hashlib.sha256(f"canary {of} {school}".encode()).hexdigest()[:16].translate(LETTERS)


@dataclass(frozen=True)
class Places:
    """The marked schools: code → (region, province); who is stopped: gate → codes of schools and provinces."""

    schools: dict[str, tuple[str, str]]
    stopped: dict[str, set[str]]
    session: str = "2024"

    def inside(self, territories: tuple[str, ...]) -> set[str]:
        """The schools of these territories, by code."""
        return {code for code, lies in self.schools.items() if {"nation", code, *lies} & set(territories)}

    def within(self, territories: tuple[str, ...]) -> set[str]:
        """These schools, and the provinces that lie in the territories."""
        schools = self.inside(territories)
        provinces = {(province, region) for region, province in self.schools.values()}
        return schools | {code for code, region in provinces if {"nation", code, region} & set(territories)}

    @cached_property
    def words(self) -> dict[bytes, tuple[str, str]]:
        """Every token, and what it marks: a school, or the candidates of one."""
        return {token(code, of).encode(): (of, code) for code in self.schools for of in (SCHOOL, PEOPLE)}


def publish_marked(folder: Path, candidates: int, ring: Keyring) -> Path:
    """The snapshots, with names sealed."""
    exports, snapshots = folder / "exports", folder / "snapshots"
    with marking():
        for session in SESSIONS:
            write_sample(session, exports, candidates, today=date(2024, 6, 28))
    outcome = publish(exports, snapshots, ring=ring)
    assert outcome.status == "published", outcome
    return snapshots


def publish_few(folder: Path, ring: Keyring) -> Path:
    """A dozen marked schools in three provinces, for a walk that must not take long."""
    small_house(folder)
    provinces = [province.partition(".")[2] for province in PROVINCES]
    few = {f"{20_000 + number}A": provinces[number % len(provinces)] for number in range(12)}
    register = [
        f"{province};URBAIN;Lycée {token(code)};ثانوية {token(code)};{code};PUB;" for code, province in few.items()
    ]
    rows = [
        f"2024;G{number:09d};NOM {token(code, PEOPLE)};PRENOM;F;2006-02-03;{code};{province};2BACSP;S;;{WITHOUT}"
        for number, (code, province) in enumerate(few.items(), start=1)
    ]
    exports = write_exports(folder / "exports", rows, etablissements=[REGISTER, *register])
    outcome = publish(exports, folder / "snapshots", house=House(reference=folder / "reference"), ring=ring)
    assert outcome.status == "published", outcome
    return folder / "snapshots"


def places(snapshots: Path) -> Places:
    nation = Scope.parse("nation")
    counts = open_current(snapshots, nation).counts
    rows = counts(["registered"], ["region", "province", "school"], nation, SESSIONS)
    known = rows[rows["school"] != "unknown"]
    listed = counts(GATES, ["province", "school"], nation, [SESSIONS[-1]])
    stopped = {gate: set(listed.loc[listed[gate] > 0, ["province", "school"]].to_numpy().ravel()) for gate in GATES}
    return Places({row["school"]: (row["region"], row["province"]) for row in known.to_dict("records")}, stopped)


@contextmanager
def marking() -> Iterator[None]:
    register, person = schools.full_register, candidate_rows.CandidateRows.person

    def marked_register(seed: int) -> schools.Schools:
        plain = register(seed)
        marks = np.array([f" {token(code)}" for code in plain.code])
        return replace(plain, **{name: np.char.add(getattr(plain, name), marks) for name in FIELDS})

    def marked_person(self, rows, style) -> dict[str, pa.Array]:
        words = [f" {token(code, PEOPLE)}" for code in self.history.register.code]
        marks = looked_up(words, self.history.people.school[rows])
        plain = person(self, rows, style)
        return plain | {name: joined(plain[name], marks) for name in NAMED}

    with (
        patch.object(schools, "full_register", marked_register),
        patch.object(candidate_rows.CandidateRows, "person", marked_person),
    ):
        yield
