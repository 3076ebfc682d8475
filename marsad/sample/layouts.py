"""How each academy sends its candidates: no two systems export alike."""

from dataclasses import dataclass

from marsad.sample.text import FRENCH_DAY, Style
from marsad.sample.wording import CANDIDATE_HEADERS

PLAIN = Style()


@dataclass(frozen=True)
class Layout:
    region: str
    kind: str = "csv"
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    style: Style = PLAIN
    first_column: int = 0
    stray_spaces: bool = False
    observation: bool = False
    secret: bool = False
    quoted_codes: bool = False
    decimal_provinces: bool = False
    lost_zeros: bool = False
    typed_days: bool = False

    @property
    def file(self) -> str:
        return f"candidats_aref_{self.region}.{self.kind}"

    def columns(self) -> list[str]:
        """The columns in this academy's order."""
        named = list(CANDIDATE_HEADERS)
        return named[self.first_column :] + named[: self.first_column]

    def header(self, column: str) -> str:
        known = CANDIDATE_HEADERS.get(column, column)
        return f" {known}  " if self.stray_spaces and len(known) % 2 else known


LAYOUTS = (
    Layout("01", observation=True),
    Layout("02", encoding="windows-1256", stray_spaces=True),
    Layout("03", byte_order_mark=True, secret=True),
    Layout("04", kind="parquet"),
    Layout("05", encoding="windows-1256", lost_zeros=True),
    Layout("06", first_column=9),
    Layout("07", style=Style(days=FRENCH_DAY)),
    Layout("08", encoding="windows-1256", quoted_codes=True),
    Layout("09", byte_order_mark=True, first_column=1, stray_spaces=True),
    Layout("10", decimal_provinces=True),
    Layout("11"),
    Layout("12", kind="parquet", typed_days=True),
)


def csv_regions() -> list[int]:
    return [at for at, layout in enumerate(LAYOUTS) if layout.kind == "csv"]
