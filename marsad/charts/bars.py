"""Ranked bars: how many remain in each place, the rate beside."""

from collections.abc import Sequence

import numpy as np

from marsad.charts import canvas, option
from marsad.charts.option import Drawing
from marsad.texts import Words

MOST, ROW = 20, 28
ROOMY = 0.3  # of the longest bar: from there on its count fits inside, even on a phone


def ranked_bars(
    codes: Sequence[str],
    names: Sequence[str],
    remaining: Sequence[int],
    values: Sequence[float],
    words: Words,
    missing_label: str,
) -> Drawing:
    """The places with most candidates remaining first, at most twenty; a click chooses one of `codes`."""
    counts = np.nan_to_num(np.asarray(remaining, dtype=float))
    first = np.argsort(-counts, kind="stable")[:MOST]
    if not len(first):
        return option.empty(words)
    codes, names, rates = (np.asarray(part, dtype=object)[first] for part in (codes, names, values))
    counts, rates = counts[first], [words.percent(rate) for rate in rates]
    most, hidden = max(counts.max(), 1), len(remaining) - len(first)
    bars = [
        _bar(name, float(n), rate, n > ROOMY * most, words, missing_label)
        for name, n, rate in zip(names, counts, rates, strict=True)
    ]
    series = {"type": "bar", "barCategoryGap": "30%", "selectedMode": "single", "data": bars}
    spec = option.option(
        [series, {"type": "bar", "yAxisIndex": 1, "data": []}],
        option.along(words, most * 1.02),
        [option.beside(words, [canvas.shortened(name) for name in names]), option.opposite(words, rates)],
        title=option.above(words, missing_label),
        graphic=option.below(words, words.t("chart.others", n=hidden)) if hidden else [],
        grid={"left": 4, "right": 4, "top": 32, "bottom": 28 if hidden else 4},
    )
    return Drawing(spec, ROW * len(names) + 36 + (28 if hidden else 4), tuple(codes))


def _bar(name, n, rate, inside, words, missing_label) -> dict:
    end = "left" if words.rtl else "right"
    place = f"inside{end.title()}" if inside else end
    colour = {} if inside else {"color": option.WORDS}
    return {
        "value": n,
        "label": {"show": True, "position": place, "formatter": words.number(n), **colour},
        "tooltip": option.said(words, name, words.t("chart.hover_remaining", n=n, label=missing_label), rate),
    }
