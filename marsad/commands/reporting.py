"""The findings of a publication attempt as rows, each with its message in words."""

import pandas

from marsad.contract import Finding, describe

COLUMNS = ["code", "severity", "session", "file", "sheet", "row", "column", "value", "message"]


def findings_in_words(report: dict, lang: str) -> pandas.DataFrame:
    rows = [found | {"message": describe(Finding(**found), lang)} for found in report["findings"]]
    return pandas.DataFrame(rows, columns=COLUMNS).astype({"row": "Int64"})
