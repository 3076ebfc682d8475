"""A cell as typed to a cell as meant, step by step: SQL expressions over a column that keeps its name.

Each step is one projection over the step before; nested in one expression they would double at every step.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.contract.declaration import Column, Contract

EASTERN = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
WESTERN = "01234567890123456789"
# No-break space, direction marks and byte-order mark come along when cells are copied from a letter or a web page.
EDGES = " \t\u00a0\u200e\u200f\u202a\u202b\u202c\ufeff"
# Stands between the fields of a line where no sign that an office types may; no office types it.
UNIT = "\x1f"
CHANGED = "select * replace ({changed}) from ({cells})"

Step = Callable[[Column, Contract], str]


def literal(text: str) -> str:
    """A text of the contract, or of what stands around a table, inside an expression."""
    return "'" + text.replace("'", "''") + "'"


def untidy(line: str, delimiter: str) -> str:
    """Whether a cell of a line may have something to tidy: anything but letters, plain signs, single spaces inside.

    A look at a whole line takes no longer than one at a cell or two. It may say yes too often, never too seldom.
    """
    signs = r"[^\x1f -~\p{L}\p{M}]"
    return f"regexp_matches({line}, {literal(f'{signs}|  |{delimiter} | {delimiter}|^ | $')})"


def cleaned(cells: str, contract: Contract, any_untidy: bool) -> str:
    """Asks for the cells without what surrounds their values; empty ones, and words that mean empty, are NULL."""
    for step, concerns in STEPS:
        columns = [each for each in contract.columns if concerns(each)]
        if columns and (any_untidy or step not in TIDYING):
            changed = ", ".join(_changed(step, each, contract) for each in columns)
            cells = CHANGED.format(changed=changed, cells=cells)
    return cells


def _changed(step: Step, column: Column, contract: Contract) -> str:
    changed = step(column, contract)
    if step in TIDYING:
        changed = f'case when untidy then {changed} else "{column.name}" end'
    return f'{changed} as "{column.name}"'


def _trimmed(column: Column, _: Contract) -> str:
    """Trimming more than spaces is slow, and only a cell with more bytes than letters, or a tab, can need it."""
    cell = f'"{column.name}"'
    odd = f"strlen({cell}) > length({cell}) or contains({cell}, chr(9))"
    return f"case when {odd} then trim({cell}, {literal(EDGES)}) else trim({cell}) end"


def _without_empty_words(column: Column, contract: Contract) -> str:
    cell = f'"{column.name}"'
    words = ", ".join(map(literal, ("", *contract.empty_words)))
    return f"case when {cell} not in ({words}) then {cell} end"


def _spaced_singly(column: Column, _: Contract) -> str:
    cell = f'"{column.name}"'
    return f"case when contains({cell}, '  ') then regexp_replace({cell}, '\\s+', ' ', 'g') else {cell} end"


def _in_western_digits(column: Column, _: Contract) -> str:
    cell = f'"{column.name}"'
    translated = f"translate({cell}, {literal(EASTERN)}, {literal(WESTERN)})"
    return f"case when strlen({cell}) > length({cell}) then {translated} else {cell} end"


def _coded(column: Column, _: Contract) -> str:
    """Mostly a code is one already: only others are bared, and what a spreadsheet did to them undone."""
    cell = f'"{column.name}"'
    return f"case when regexp_full_match({cell}, '[0-9A-Z]*') then {cell} else {_whole(_bare(cell))} end"


def _bare(cell: str) -> str:
    """A spreadsheet leaves an apostrophe before a code kept as text."""
    return f"replace(upper(ltrim({cell}, '''')), ' ', '')"


def _whole(cell: str) -> str:
    """A spreadsheet leaves `.0` behind a code that it took for a number."""
    return f"regexp_replace({cell}, '^([A-Z]*\\d+)\\.0$', '\\1')"


def _padded(column: Column, _: Contract) -> str:
    """A spreadsheet takes the zeros that a code starts with."""
    cell, width = f'"{column.name}"', column.pad
    return f"case when length({cell}) < {width} then lpad({cell}, {width}, '0') else {cell} end"


def _any(_: Column) -> bool:
    return True


def _is_worded(column: Column) -> bool:
    return column.type in {"text", "nomenclature"}


def _is_coded(column: Column) -> bool:
    return column.type in {"code", "session"}


STEPS = (
    (_trimmed, _any),
    (_without_empty_words, _any),
    (_spaced_singly, _is_worded),
    (_in_western_digits, lambda column: not _is_worded(column)),
    (_coded, _is_coded),
    (_padded, lambda column: column.pad > 0),
)
# These find nothing to do in a row that is not `untidy`.
TIDYING = (_trimmed, _spaced_singly, _in_western_digits)
