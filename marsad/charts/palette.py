"""The theme's colours as a drawing names them: each says what it is on a light page and on a dark one.

Streamlit sets the page's `color-scheme`, the browser chooses: so one kept drawing serves both.
"""

import tomllib
from pathlib import Path

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
THEME = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
FONT = THEME["font"]


def pairs(name: str) -> tuple[str, ...]:
    both = zip(THEME["light"][name], THEME["dark"][name], strict=True)
    return tuple(f"light-dark({light},{dark})" for light, dark in both)


ALL = pairs("chartCategoricalColors")
ACCENT, ACCENT_SOFT, ATTENTION, CONTEXT, CONTEXT_SOFT, TEXT, QUIET_TEXT, GRID, BACKGROUND, _ = ALL
RATES = pairs("chartSequentialColors")
