"""Where the browser goes: one place of each kind, taken from the snapshot itself."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from marsad.charts.canvas import shortened

SCHOOL = """
    select province, school
    from headcount
    where session = '2024' and region = '04' and school <> 'unknown'
    group by all
    order by sum(cnie_missing) desc, sum(registered) desc, school
    limit 1
"""
ABSENT_STREAM = """
    select stream from headcount where session = '2024' and region = '04'
    except
    select stream from headcount where session = '2024' and school = $school
    order by stream
    limit 1
"""
WORDS = "select school, name_fr, name_ar from school where (region = '04') = $own and school <> 'unknown'"
MOST = """
    select {level}
    from headcount
    where session = '2024' and school <> 'unknown' and (len($provinces) = 0 or list_contains($provinces, province))
    group by all
    order by sum({count}) desc, {level}
    limit 1
"""
NAMES = """
    select code, name_fr from territory where kind = 'region'
    union all
    select distinct school, name_fr from school where school <> 'unknown'
"""


@dataclass(frozen=True)
class Places:
    """The query parameters that lead to each place."""

    nation: dict[str, str]
    region: dict[str, str]
    province: dict[str, str]
    school: dict[str, str]
    nobody: dict[str, str]


@contextmanager
def nation(snapshots: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the nation's file: the application keeps the file itself locked for the whole process it runs in."""
    file = snapshots / (snapshots / "CURRENT").read_text(encoding="utf-8").strip() / "facts" / "nation.duckdb"
    with TemporaryDirectory() as aside, duckdb.connect(shutil.copy(file, aside), read_only=True) as db:
        yield db


def places(snapshots: Path) -> Places:
    with nation(snapshots) as db:
        province, school = db.execute(SCHOOL).fetchone()
        (stream,) = db.execute(ABSENT_STREAM, {"school": school}).fetchone()
    return Places(
        nation={"territory": "nation"},
        region={"territory": "04"},
        province={"territory": province},
        school={"territory": school},
        nobody={"territory": school, "stream": stream},
    )


def written_names(snapshots: Path) -> dict[str, str]:
    """Regions and schools as a chart in French writes them, by code."""
    with nation(snapshots) as db:
        return {code: shortened(name) for code, name in db.execute(NAMES).fetchall()}


def most(snapshots: Path, count: str, level: str, provinces: Sequence[str] = ()) -> str:
    """The code of the school or province that counts most of these, in some provinces or anywhere."""
    with nation(snapshots) as db:
        (code,) = db.execute(MOST.format(level=level, count=count), {"provinces": list(provinces)}).fetchone()
    return code


def school_words(snapshots: Path, of_region_04: bool) -> set[str]:
    """Codes and names of the schools of region 04, or of all the others."""
    with nation(snapshots) as db:
        rows = db.execute(WORDS, {"own": of_region_04}).fetchall()
    return {word for row in rows for word in row if word}
