"""Findings in words: what was found, what is allowed, what to do, in the reader's language."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from functools import cache
from pathlib import Path

from marsad.contract.staged import Finding

CATALOGUE = Path(__file__).parents[2] / "locales" / "findings.toml"
PARTS = ("found", "allowed", "todo")


@cache
def catalogue() -> dict[str, dict]:
    return tomllib.loads(CATALOGUE.read_text("utf-8"))


def severity_of(code: str) -> str:
    """What a code does unless the contract or the rule says otherwise."""
    return catalogue()["codes"][code]["severity"]


def describe(finding: Finding, lang: str) -> str:
    """The whole message: the place, then one sentence each for found, allowed, to do."""
    words = catalogue()["codes"][finding.code]
    facts = {name: "—" if value is None else value for name, value in asdict(finding).items()}
    facts |= {"title": words["title"][lang], "source": _source(finding.source, lang)}
    said = catalogue()["many"] if _is_about_the_file(finding) else words
    sentences = [said[part][lang].format_map(facts) for part in PARTS if part in said]
    return _place(finding, lang) + " ".join(sentences)


def _is_about_the_file(finding: Finding) -> bool:
    """A defect of rows or values that is so frequent that the file is refused or held for it."""
    singly = severity_of(finding.code) in {"field", "quarantine"}
    return singly and finding.severity in {"reject", "hold"}


def _source(source: str | None, lang: str) -> str:
    known = catalogue()["sources"]
    return known[source][lang] if source in known else source or "—"


def _place(finding: Finding, lang: str) -> str:
    """File, sheet, row and column, as far as they are known: `candidats.csv · ligne 12 · colonne SEXE (sex) : `."""
    words = catalogue()["places"]
    known = [(name, getattr(finding, name)) for name in ("file", "sheet", "row", "column")]
    named = [words[name][lang].format(value) for name, value in known if value is not None]
    return " · ".join(named) + words["colon"][lang] if named else ""
