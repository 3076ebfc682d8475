"""Writing tables of text as CSV and Parquet, and the control totals that go with them."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

SEPARATOR = ";"
NO_QUOTES = pyarrow.csv.WriteOptions(include_header=False, delimiter=SEPARATOR, quoting_style="none")


@dataclass(frozen=True)
class Sent:
    """One line of the control totals; a workbook or a Parquet file has no encoding to declare."""

    file: str
    encoding: str
    rows: int


def csv_text(table: pa.Table, headers: list[str]) -> str:
    written = BytesIO()
    pyarrow.csv.write_csv(table, written, NO_QUOTES)
    return SEPARATOR.join(headers) + "\n" + written.getvalue().decode("utf-8")


def send_text(path: Path, text: str, encoding: str = "utf-8", byte_order_mark: bool = False) -> Sent:
    """Strict encoding: a letter the encoding lacks is an error of the sample, not a question mark in a name."""
    content = text.encode("utf-8-sig" if byte_order_mark else encoding)
    path.write_bytes(content)
    return Sent(path.name, encoding, text.count("\n") - 1)


def send_parquet(path: Path, table: pa.Table) -> Sent:
    pyarrow.parquet.write_table(table, path)
    return Sent(path.name, "", table.num_rows)


def with_real_days(table: pa.Table, columns: list[str]) -> pa.Table:
    """ISO text as true dates, blanks as nulls."""
    for name in columns:
        text = table[name]
        days = pc.cast(pc.if_else(pc.equal(text, ""), None, text), pa.date32())
        table = table.set_column(table.column_names.index(name), name, days)
    return table


def send_control_totals(folder: Path, sent: list[Sent], as_of: date) -> None:
    lines = [f"{one.file};{one.encoding};{one.rows};{as_of.isoformat()}" for one in sent]
    (folder / "totaux_controle.csv").write_text(
        "\n".join(["file;encoding;rows;as_of", *lines]) + "\n", encoding="utf-8"
    )
