"""Every word in every language: the same keys, the same blanks to fill, no key missing and none left over."""

import ast
import csv
import string
import tomllib
from functools import cache
from pathlib import Path

import pytest
from babel import Locale

from marsad.texts import BABEL, LANGUAGES, PLURAL_FORMS, entries

ROOT = Path(__file__).parent.parent
SOURCES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py")), *sorted((ROOT / "marsad").rglob("*.py"))]


def forms(entry: str | dict) -> list[str]:
    return list(entry.values()) if isinstance(entry, dict) else [entry]


def blanks(entry: str | dict) -> set[str]:
    return {name for form in forms(entry) for _, name, _, _ in string.Formatter().parse(form) if name}


@cache
def said_in_sources() -> tuple[frozenset[str], tuple[str, ...]]:
    """The text constants of the sources, and the beginnings of the keys that are put together (`f"kind.{kind}"`)."""
    nodes = [node for file in SOURCES if file.exists() for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    joined = [node.values[0] for node in nodes if isinstance(node, ast.JoinedStr) and node.values]
    starts = {part.value for part in joined if isinstance(part, ast.Constant) and part.value.count(".") == 1}
    return frozenset(texts), tuple(start for start in starts if start.split(".")[0].isidentifier())


def keys_asked_for() -> set[str]:
    """The literal keys of `words.t("…")` and of every other `.t("…")`."""
    calls = [node for file in SOURCES if file.exists() for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    calls = [
        node for node in calls if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args
    ]
    first = [call.args[0] for call in calls if call.func.attr == "t"]
    return {arg.value for arg in first if isinstance(arg, ast.Constant)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_keys(lang):
    assert set(entries(lang)) == set(entries("fr"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_translation_has_the_same_blanks(lang):
    different = {key for key, entry in entries(lang).items() if blanks(entry) != blanks(entries("fr")[key])}
    assert different == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plural_forms_are_those_the_language_needs(lang):
    # `many` is for millions in French, and zero candidates are `other` where a language has no word of its own.
    needed = {"ar": {"one", "two", "few", "many", "other"}}.get(lang, {"one", "other"})
    tables = {key: set(entry) for key, entry in entries(lang).items() if isinstance(entry, dict)}
    assert {key for key, has in tables.items() if not needed <= has <= PLURAL_FORMS} == set()
    assert needed <= set(Locale.parse(BABEL[lang]).plural_form.tags) | {"other"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_entry_is_empty(lang):
    assert {key for key, entry in entries(lang).items() if not all(form.strip() for form in forms(entry))} == set()


def test_every_key_asked_for_exists():
    assert keys_asked_for() - set(entries("fr")) == set()


def test_every_key_is_used():
    texts, starts = said_in_sources()
    assert {key for key in entries("fr") if key not in texts and not key.startswith(starts or "\0")} == set()


def test_arabic_is_written_in_arabic():
    latin = {"viewer", "make", "publish"} | {"CNIE", "Marsad", "XLSX", "CSV", "Massar", "FR", "EN", "SHA", "DGSN"}
    arabic = {key: " ".join(forms(entry)) for key, entry in entries("ar").items()}
    words = {key: set(strip_blanks(text).replace("/", " ").split()) - latin for key, text in arabic.items()}
    assert {
        key: found for key, found in words.items() if any(word.isascii() and word.isalpha() for word in found)
    } == {}


def strip_blanks(text: str) -> str:
    return "".join(literal for literal, _, _, _ in string.Formatter().parse(text))


def test_indicators_speak_every_language():
    blocks = tomllib.loads((ROOT / "queries" / "indicators.toml").read_text("utf-8"))
    fields = ("label", "base", "definition")
    silent = {
        (name, field) for name, block in blocks.items() for field in fields if set(block[field]) != set(LANGUAGES)
    }
    assert silent == set()


@pytest.mark.parametrize(
    "file", sorted((ROOT / "data" / "reference" / "nomenclatures").glob("*.csv")), ids=lambda f: f.stem
)
def test_codes_have_a_name_in_every_language(file):
    with file.open(encoding="utf-8") as rows:
        assert [row["code"] for row in csv.DictReader(rows) if not all(row[f"name_{lang}"] for lang in LANGUAGES)] == []
