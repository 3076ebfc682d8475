"""Findings in words: what was found, what is allowed, what to do, in the reader's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).parents[1] / "locales" / "findings.toml"
PARTS = ("found", "allowed", "todo")
# What becomes of the file, the row or the value, the gravest first.
SEVERITIES = ("reject", "hold", "quarantine", "field", "duplicate", "warn")


@cache
def catalogue() -> dict[str, dict]:
    return tomllib.loads(CATALOGUE.read_text("utf-8"))


def severity_of(code: str) -> str:
    """What a code does unless the contract or the rule says otherwise."""
    return catalogue()["codes"][code]["severity"]


def title(code: str, lang: str) -> str:
    """A report may come from a newer version: a code without words is still shown."""
    known = catalogue()["codes"].get(code)
    return known["title"][lang] if known else code


def todo(code: str, lang: str) -> str:
    known = catalogue()["codes"].get(code)
    return known["todo"][lang] if known else "—"


def source(name: str | None, lang: str) -> str:
    known = catalogue()["sources"]
    return known[name][lang] if name in known else name or "—"


def describe(finding: Mapping[str, object], lang: str) -> str:
    """The whole message: the place, then one sentence each for found, allowed, to do."""
    return place(finding, lang) + " ".join(sentences(finding, lang))


def sentences(finding: Mapping[str, object], lang: str) -> list[str]:
    words = catalogue()["codes"][finding["code"]]
    facts = {name: "—" if value is None else value for name, value in finding.items()}
    facts |= {"title": words["title"][lang], "source": source(finding["source"], lang)}
    said = catalogue()["many"] if _is_about_the_file(finding) else words
    return [said[part][lang].format_map(facts) for part in PARTS if part in said]


def place(finding: Mapping[str, object], lang: str) -> str:
    """File, sheet, row and column, as far as they are known: `candidats.csv · ligne 12 · colonne SEXE (sex) : `."""
    words = catalogue()["places"]
    known = [(name, finding[name]) for name in ("file", "sheet", "row", "column")]
    named = [words[name][lang].format(value) for name, value in known if value not in (None, "")]
    return " · ".join(named) + words["colon"][lang] if named else ""


def _is_about_the_file(finding: Mapping[str, object]) -> bool:
    """A defect of rows or values that is so frequent that the file is refused or held for it."""
    singly = severity_of(finding["code"]) in {"field", "quarantine"}
    return singly and finding["severity"] in {"reject", "hold"}
