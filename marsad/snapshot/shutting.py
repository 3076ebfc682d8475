"""What a snapshot does not show yet: it is taken out of the connection, so no question can reach it.

Withheld: it was not published, and a zero in its place would be taken for a figure. Closed: the snapshot
holds it, but its hour has not come by this server's clock and the later of two calendars, its own and the server's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import duckdb

from marsad import embargo
from marsad.embargo import Hours
from marsad.settings import settings

COLUMNS = """
select table_name, column_name
from duckdb_columns()
where database_name = $database and schema_name = 'main' and not internal
order by table_name, column_index
"""


@dataclass(frozen=True)
class Shut:
    """Columns and tables that are not there; sessions of which no row is there."""

    columns: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    sessions: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.columns or self.tables or self.sessions)

    def names(self, text: str) -> bool:
        """Whether a statement, or what is bound to it, names something that is not there."""
        return any(name in text for name in (*self.columns, *self.tables))


OPEN = Shut()


def hours_of(manifest: Mapping) -> Hours:
    return embargo.later(embargo.read(manifest.get("announced", {})), embargo.announced(settings().reference))


def hidden(manifest: Mapping, session: str, at: datetime) -> Shut:
    """Of one session."""
    withheld = manifest.get("withheld", {}).get(session, {})
    closed = embargo.closed(hours_of(manifest), session, at)
    columns: set[str] = set()
    tables: set[str] = set()
    for step, rule in embargo.rules().items():
        if step in withheld or step in closed:
            more = () if step in withheld else rule.also
            columns |= {*rule.columns, *more}
            tables |= {*rule.tables, *more}
    return Shut(frozenset(columns | {f"{name}_same_day" for name in columns}), frozenset(tables))


def shut_for(manifest: Mapping, sessions: Iterable[str], at: datetime) -> Shut:
    """For a question about some sessions: what any of them does not show. Rows of the others that have something to
    hide are out of its reach altogether.
    """
    asked = tuple(sessions) or tuple(manifest.get("sessions", {}))
    each = {session: hidden(manifest, session, at) for session in {*asked, *manifest.get("sessions", {})}}
    columns = frozenset[str]().union(*(each[session].columns for session in asked))
    tables = frozenset[str]().union(*(each[session].tables for session in asked))
    others = tuple(sorted(session for session, shut in each.items() if session not in asked and shut))
    return Shut(columns, tables, others)


def narrow(opened: duckdb.DuckDBPyConnection, database: str, shut: Shut, made: str) -> None:
    """Show the tables of `database` without what is shut: views of a file, tables made anew of a school's copy."""
    shapes: dict[str, list[str]] = {}
    for table, column in opened.execute(COLUMNS, {"database": database}).fetchall():
        shapes.setdefault(table, []).append(column)
    for table, columns in shapes.items():
        if table in shut.tables:
            if made == "table":
                opened.execute(f"drop table {table}")
            continue
        kept = ", ".join(f'"{column}"' for column in columns if column not in shut.columns)
        rows = _without(shut.sessions) if "session" in columns else ""
        opened.execute(
            f"create or replace {made} memory.main.{table} as select {kept} from {database}.main.{table} {rows}"  # noqa: S608 - names of ours
        )


def _without(sessions: tuple[str, ...]) -> str:
    named = ", ".join(repr(session.replace("'", "")) for session in sessions)
    return f"where session not in ({named})" if sessions else ""
