"""What each type of column makes of its clean cells: a value, and the code of what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from marsad.contract.cleaning import literal
from marsad.contract.dates import DateRules, parsed_moment
from marsad.contract.declaration import Column

# The letter of a school code is decided by its number (DOMAIN knowledge of 73 real codes, no official text): warn only.
CHECK_LETTERS = "ZABCDEFGHJKLMNPRSTUVWXY"
WARNED = ("CNIE_UNUSUAL", "CODE_UNUSUAL", "SCHOOL_CODE_CHECK")
TEXT_AT_MOST = 1_000  # bytes: no name of a person or a school comes near
DATE_CODES = ("DATE_FORMAT", "DATE_FUTURE", "AGE_RANGE")


@dataclass(frozen=True)
class Rules:
    """The rules of one file: they depend on its session, its own date, and the formats it keeps."""

    session: str
    latest: date
    dates: DateRules
    kept: dict[str, str | None] = field(default_factory=dict)

    def parsed(self, column: Column) -> str:
        """The value meant by a clean cell, of the type it is stored in; NULL when it cannot be read."""
        cell = f'"{column.name}"'
        match column.type:
            case "date":
                return self.dates.parsed(cell, self.kept.get(column.name))
            case "timestamp":
                return parsed_moment(cell)
            case "decimal":
                return f"try_cast(replace({cell}, ',', '.') as double)"
            case "nomenclature":
                return f"code_of({literal(column.name)}, {cell})"
            case "session":
                return f"(case when {_is_session(cell)} then right({cell}, 4) end)"
        return cell

    def can_fail(self, column: Column) -> bool:
        return column.key or bool(self._cases(column, "", ""))

    def fault_of(self, column: Column) -> str:
        """The code of what is wrong with a cell (v_) and the value read from it (p_); NULL when nothing is."""
        cell, value = f'"v_{column.name}"', f'"p_{column.name}"'
        cases = self._cases(column, cell, value)
        if column.key:
            cases = [(f"{cell} is null", "KEY_MISSING"), *cases]
        return "(case " + " ".join(f"when {wrong} then {literal(code)}" for wrong, code in cases) + " end)"

    def _cases(self, column: Column, cell: str, value: str) -> list[tuple[str, str]]:
        unread = f"{cell} is not null and {value} is null"
        match column.type:
            case "date":
                return [(unread, "DATE_FORMAT"), (self._future(value), "DATE_FUTURE"), *self._ages(column, value)]
            case "timestamp":
                return [(unread, "DATE_FORMAT"), (self._future(f"{value}::date"), "DATE_FUTURE")]
            case "decimal":
                return [(unread, "NUMBER_FORMAT"), *_outside(column, value)]
            case "nomenclature":
                return [(unread, "VALUE_UNKNOWN")]
            case "code":
                return _malformed(column, cell)
            case "text":
                return [(f"strlen({cell}) > {TEXT_AT_MOST}", "TEXT_TOO_LONG")]
        return []

    def _future(self, value: str) -> str:
        return f"{value} > date '{self.latest:%Y-%m-%d}'"

    def _ages(self, column: Column, value: str) -> list[tuple[str, str]]:
        """Age at 31 December of the session's year: the year of birth alone decides."""
        if not column.ages:
            return []
        youngest, oldest = column.ages
        return [(f"{int(self.session)} - year({value}) not between {youngest} and {oldest}", "AGE_RANGE")]

    def expected(self, column: Column, code: str) -> str | None:
        """What a message says is allowed; nomenclatures are listed by who knows them."""
        if code == "DATE_FUTURE":
            return f"{self.latest:%Y-%m-%d}"
        if code == "AGE_RANGE" and column.ages:
            return "–".join(map(str, column.ages))
        if code == "DATE_FORMAT":
            return self.kept.get(column.name) or " | ".join(self.dates.formats)
        if code == "NUMBER_FORMAT" and column.between:
            return "–".join(f"{bound:g}" for bound in column.between)
        if code == "TEXT_TOO_LONG":
            return str(TEXT_AT_MOST)
        return column.example or column.pattern


def _is_session(cell: str) -> str:
    return f"regexp_full_match({cell}, '(\\d{{4}}[-/])?\\d{{4}}')"


def _outside(column: Column, value: str) -> list[tuple[str, str]]:
    bounds = column.between
    return [(f"{value} not between {bounds[0]} and {bounds[1]}", "NUMBER_FORMAT")] if bounds else []


def _malformed(column: Column, cell: str) -> list[tuple[str, str]]:
    cases = []
    if column.placeholders:
        cases.append((_matches(cell, _either(*column.placeholders)), f"{column.family}_PLACEHOLDER"))
    if column.pattern and column.unusual:
        usual = _matches(cell, column.pattern)
        cases.append((f"not {usual} and {_matches(cell, column.unusual)}", f"{column.family}_UNUSUAL"))
    if column.pattern:
        either = _either(*filter(None, (column.pattern, column.unusual)))
        cases.append((f"not {_matches(cell, either)}", f"{column.family}_FORMAT"))
    if column.check_letter:
        number = f"try_cast(left({cell}, 5) as integer) % {len(CHECK_LETTERS)} + 1"
        cases.append((f"right({cell}, 1) <> substr({literal(CHECK_LETTERS)}, {number}, 1)", "SCHOOL_CODE_CHECK"))
    return cases


def _either(*patterns: str) -> str:
    return "|".join(f"(?:{each})" for each in patterns)


def _matches(cell: str, pattern: str) -> str:
    return f"regexp_full_match({cell}, {literal(pattern)})"
