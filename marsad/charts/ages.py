"""Counts by band of days: ages of what is pending, delays of what was answered."""

from collections.abc import Sequence

import numpy as np

from marsad.charts import option, palette
from marsad.charts.option import Drawing
from marsad.texts import Words

HEIGHT = 280


def histogram(bands: Sequence[str], counts: Sequence[int], words: Words, limit: int | None = None) -> Drawing:
    """Bands are written labels in order; `limit` is the position of the first band past the limit."""
    counts = np.asarray(counts, dtype=float)
    if not counts.any():
        return option.empty(words)
    places = np.arange(len(counts))
    late = places >= (len(counts) if limit is None else limit)
    bars = [_bar(band, float(n), past, words) for band, n, past in zip(bands, counts, late, strict=True)]
    lines = [[("■", palette.ATTENTION, words.t("chart.limit"))]] if late.any() else []
    spec = option.option(
        [{"type": "bar", "barCategoryGap": "25%", "cursor": "default", "data": bars}],
        option.named(words, bands),
        {"type": "value", "show": False, "max": float(counts.max()) * 1.12},
        grid={"left": 4, "right": 4, "top": option.legend_height(lines) + 8, "bottom": 28},
        **({"title": option.legend(words, lines)} if lines else {}),
    )
    return Drawing(spec, HEIGHT)


def _bar(band: str, n: float, late: bool, words: Words) -> dict:
    colour = palette.ATTENTION if late else palette.ACCENT
    label = {"show": True, "position": "top", "formatter": words.number(n), "color": option.WORDS}
    said = option.said(words, band, words.number(n))
    return {"value": n, "itemStyle": {"color": colour}, "emphasis": {"disabled": True}, "label": label, "tooltip": said}
