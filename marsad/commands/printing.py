"""Data goes to standard output in the form asked for; everything said about it goes to standard error."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:  # pandas takes longer to import than --help takes to answer
    import pandas


class Format(StrEnum):
    table = "table"
    csv = "csv"
    json = "json"


def show(rows: pandas.DataFrame, form: Format) -> None:
    rows = _days_without_hours(rows)
    if form is Format.json:
        text = rows.to_json(orient="records", force_ascii=False, double_precision=15, indent=1)
    elif form is Format.csv:
        text = rows.to_csv(index=False, lineterminator="\n")
    else:
        text = _table(rows)
    sys.stdout.write(text.rstrip("\n") + "\n")


def say(message: str) -> None:
    typer.echo(message, err=True)


def stop(message: str, code: int = 1) -> NoReturn:
    say(message)
    raise typer.Exit(code)


def _table(rows: pandas.DataFrame) -> str:
    return rows.to_string(index=False, na_rep="–") if len(rows) else "  ".join(rows.columns)


def _days_without_hours(rows: pandas.DataFrame) -> pandas.DataFrame:
    days = rows.select_dtypes("datetime").columns
    return rows.assign(**{name: rows[name].dt.strftime("%Y-%m-%d") for name in days})
