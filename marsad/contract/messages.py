"""A finding of this reading in words."""

from __future__ import annotations

from dataclasses import asdict

from marsad import findings
from marsad.contract.staged import Finding


def describe(finding: Finding, lang: str) -> str:
    return findings.describe(asdict(finding), lang)
