"""The look: mirrored in Arabic only, complete palettes, fonts that are shipped."""

import tomllib
from pathlib import Path

import pytest

from marsad.style import page_css

ROOT = Path(__file__).parent.parent.parent
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_only_arabic_is_mirrored():
    assert "direction: rtl" in page_css("ar")
    assert "direction: rtl" not in page_css("fr") + page_css("en")


def test_every_language_can_be_printed():
    assert all("@media print" in page_css(lang) for lang in ("fr", "ar", "en"))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_palettes_have_ten_colours(mode):
    assert len(THEME[mode]["chartCategoricalColors"]) == len(THEME[mode]["chartSequentialColors"]) == 10


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_and_marks_stand_out_from_the_background(mode):
    accent, soft, attention, context, _, text, quiet, _, background, _ = THEME[mode]["chartCategoricalColors"]
    assert background == THEME[mode]["backgroundColor"]
    assert all(contrast(colour, background) >= 4.5 for colour in (text, quiet, accent))
    assert all(contrast(colour, background) >= 3 for colour in (soft, attention, context))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_labels_read_on_every_step_of_the_scale(mode):
    _, _, _, _, _, text, _, _, background, _ = THEME[mode]["chartCategoricalColors"]
    steps = THEME[mode]["chartSequentialColors"]
    assert all(contrast(steps[step], text if step < 6 else background) >= 4.5 for step in (1, 3, 5, 7, 9))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_rates_grow_steadily_away_from_the_background(mode):
    steps = [luminance(colour) for colour in THEME[mode]["chartSequentialColors"]]
    assert steps == sorted(steps, reverse=mode == "light")


@pytest.mark.parametrize("face", THEME["fontFaces"], ids=lambda face: Path(face["url"]).stem)
def test_fonts_are_shipped_with_their_licence(face):
    assert (ROOT / face["url"].removeprefix("app/")).stat().st_size < 60_000
    assert "SIL OPEN FONT LICENSE" in (ROOT / "static" / "fonts" / "OFL.txt").read_text("utf-8")
