"""The findings of a publication attempt as rows, each with its message in words."""

import pandas

from marsad.contract import Finding, describe

COLUMNS = ["code", "severity", "session", "file", "sheet", "row", "column", "value", "message"]


def findings_in_words(report: dict, lang: str) -> pandas.DataFrame:
    rows = [found | {"message": _message(Finding(**found), lang)} for found in report["findings"]]
    return pandas.DataFrame(rows, columns=COLUMNS).astype({"row": "Int64"})


def stopping_codes(report: dict) -> list[str]:
    """Why an attempt was not published: the codes that refuse it, else those that hold it."""
    for severity in ("reject", "hold"):
        codes = {found["code"] for found in report["findings"] if found["severity"] == severity}
        if codes - set(report.get("accepted", {})):
            return sorted(codes - set(report.get("accepted", {})))
    return []


def _message(finding: Finding, lang: str) -> str:
    """A report may come from a newer version: a code without words is still shown with its place."""
    try:
        return describe(finding, lang)
    except KeyError:
        return finding.code
