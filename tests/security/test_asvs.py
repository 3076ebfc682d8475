"""docs/asvs.md leaves out no requirement of levels 1 and 2, and names no test or file that is not there."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (\w+) \| (.*?) ?\|$", TEXT, re.MULTILINE)
# Requirements of levels 1 and 2 by chapter, in ASVS 5.0.0.
BY_CHAPTER = (27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7)
ASKED = dict(enumerate(BY_CHAPTER, start=1))
NAMED = sorted(set(re.findall(r"`((?:tests|marsad|docs|data|queries|deploy|\.streamlit)/[\w./-]+)`", TEXT)))


def test_every_requirement_has_its_line_once():
    assert max(Counter(number for number, *_ in ROWS).values()) == 1
    assert Counter(int(number.partition(".")[0]) for number, *_ in ROWS) == ASKED


def test_what_holds_is_said_in_one_of_six_words():
    assert {holds for _, _, holds, _ in ROWS} <= {"yes", "part", "operator", "provider", "none", "open"}


def test_what_holds_in_part_or_not_says_the_rest():
    assert [number for number, _, holds, why in ROWS if holds == "part" and not why] == []


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named_exists(name):
    assert (ROOT / name).exists()
