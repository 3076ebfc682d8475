"""A snapshot as its readers see it: one immutable state, asked through one scope at a time."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas

from marsad import embargo, indicators, queries
from marsad.scope import Scope
from marsad.snapshot import opening
from marsad.snapshot.connections import connection, forget, run
from marsad.snapshot.errors import Embargoed, SnapshotCorrupt, SnapshotError, SnapshotMissing
from marsad.snapshot.names import NAMES, once
from marsad.snapshot.shutting import Shut, hours_of, shut_for

FILTERS = ("region", "province", "commune", "school", "school_type", "area", "stream", "pole", "sex", "candidate_type")
DIMENSIONS = ("session", *FILTERS)
BENCHMARK_DIMENSIONS = tuple(name for name in DIMENSIONS if name not in ("province", "commune", "school"))

Filters = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Snapshot:
    folder: Path
    warnings: tuple[SnapshotError, ...] = ()

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def manifest(self) -> dict:
        return opening.manifest(self.folder)

    @property
    def as_of(self) -> datetime.date:
        return datetime.date.fromisoformat(self.manifest["as_of"])

    def measure(
        self,
        indicator: str,
        by: Sequence[str],
        scope: Scope,
        sessions: Sequence[str],
        within: str = "nation",
        filters: Filters | None = None,
        same_day: bool = False,
        level: str = "headcount",
    ) -> pandas.DataFrame:
        """One indicator for each group: the codes of `by`, numerator, denominator, value (NaN: no base)."""
        wanted = indicators.indicator(indicator)
        _check_dimensions(by, level)
        counts = [name + "_same_day" * same_day for name in wanted.columns()]
        params = {"by": list(by), "sessions": list(sessions), "within": within}
        params |= _grain(level, by, within, filters)
        if wanted.denominator is None:
            rows = self.ask(_shape("counts_by", level), scope, filters=filters, counts=counts[:1], **params)
            return _as_plain_count(rows, counts[0])
        params |= {"numerator": counts[0], "denominator": counts[1]}
        return self.ask(_shape("indicator_by", level), scope, filters=filters, **params)

    def counts(
        self,
        counts: Sequence[str],
        by: Sequence[str],
        scope: Scope,
        sessions: Sequence[str],
        within: str = "nation",
        filters: Filters | None = None,
        same_day: bool = False,
        level: str = "headcount",
    ) -> pandas.DataFrame:
        """Several counts for each group, in one statement: what a table or a row of tiles needs."""
        _check_dimensions(by, level)
        suffix = "_same_day" * same_day
        params = {"by": list(by), "sessions": list(sessions), "within": within}
        params |= _grain(level, by, within, filters)
        columns = [name + suffix for name in dict.fromkeys(counts)]
        rows = self.ask(_shape("counts_by", level), scope, filters=filters, counts=columns, **params)
        return rows.rename(columns=lambda name: name.removesuffix(suffix))

    def ask(self, question: str, scope: Scope, filters: Filters | None = None, **params) -> pandas.DataFrame:
        """The answer to a question of `queries/`. A filter left out is spelt `all`."""
        query = queries.load(question)
        return self._run(query.text, scope, _bound(query, filters or {}, params))

    def names(self, question: str, place: Scope, filters: Filters | None = None, **params) -> list[dict]:
        """The answer to a question of `queries/nominative/` about one province or one school.

        For `marsad.worklist` alone, which asks who looks and writes the log first. A file that is not what was
        published closes the list; figures have files of their own and stay up.
        """
        query = queries.load(question, queries.FOLDER / NAMES)
        (gate,) = params["gate"]
        if self.shut((str(params["session"]),)).names(gate):
            raise Embargoed
        file = opening.file_of(self.folder, place, NAMES)
        opening.verify_file(file, opening.file_hashes(self.folder)[file.relative_to(self.folder).as_posix()])
        return once(file, place, gate, query.text, _bound(query, filters or {}, params))

    def province_of(self, school: str) -> str:
        return opening.province_of(self.folder, school)

    def clock(self) -> datetime.datetime:
        return embargo.now()

    def shut(self, sessions: Sequence[str]) -> Shut:
        """What is not shown now to a question about some sessions."""
        return shut_for(self.manifest, sessions, self.clock())

    def opens(self, session: str, step: str) -> datetime.datetime | None:
        """The announced hour, by the clock of Casablanca; none: it is not announced."""
        at = hours_of(self.manifest).get((session, step))
        return at and at.astimezone(embargo.CASABLANCA)

    def _run(self, sql: str, scope: Scope, params: dict) -> pandas.DataFrame:
        try:
            opening.verify(self.folder, scope)
            shut = self.shut(params.get("sessions", ()))
            return run(connection(opening.file_of(self.folder, scope), scope, shut), sql, params, shut)
        except (SnapshotCorrupt, SnapshotMissing) as error:
            opening.refuse(self.folder, error)
            forget(self.folder)
            raise


def open_current(snapshots: Path, scope: Scope | None = None) -> Snapshot:
    """The current snapshot. With a scope only that scope's file is verified, without one every facts file is."""
    folder, warnings = opening.choose(Path(snapshots), scope)
    return Snapshot(folder, warnings)


def _check_dimensions(by: Sequence[str], level: str) -> None:
    allowed = DIMENSIONS if level == "headcount" else BENCHMARK_DIMENSIONS
    unknown = [name for name in by if name not in allowed]
    if unknown or not by or len(set(by)) != len(by):
        raise ValueError(f"{', '.join(by) or 'nothing'}: choose one or more, each once, of {', '.join(allowed)}")


def _shape(name: str, level: str) -> str:
    return name if level == "headcount" else f"{name.removesuffix('_by')}_{level}_by"


def _grain(level: str, by: Sequence[str], within: str, filters: Filters | None) -> dict[str, str]:
    """The grain of the benchmark: a region's rows, or those of the nation, never both in one sum."""
    if level == "headcount":
        return {}
    regional = "region" in by or within != "nation" or "region" in (filters or {})
    return {"level": "region" if regional else "nation"}


def _bound(query: queries.Query, filters: Filters, params: Mapping) -> dict:
    """What is bound is exactly what is declared: an ignored filter would show a figure for more than was asked."""
    unknown = [name for name in (*filters, *params) if name not in query.params]
    if unknown:
        raise ValueError(f"{query.name} does not take {', '.join(unknown)}")
    given = {name: ["all"] for name in FILTERS} | {name: list(codes) for name, codes in filters.items()} | dict(params)
    missing = [name for name in query.params if name not in given or given[name] in ([], (), "", None)]
    if missing:
        raise ValueError(f"{query.name} also needs {', '.join(missing)}; everything is spelt all or nation")
    return {name: list(given[name]) if isinstance(given[name], tuple) else given[name] for name in query.params}


def _as_plain_count(rows: pandas.DataFrame, count: str) -> pandas.DataFrame:
    """An indicator without a denominator is its own value and has no base."""
    rows = rows.rename(columns={count: "numerator"})
    return rows.assign(denominator=float("nan"), value=rows["numerator"].astype(float))
