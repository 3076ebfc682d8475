"""One function per shape of figure: arrays and words in, a small `go.Figure` out.

Show every figure with `st.plotly_chart(figure, config=CONFIG, theme="streamlit", alt=…)`: the colours are Streamlit's
palette placeholders, which the browser fills in for the light and the dark theme (see `canvas`).
"""

from marsad.charts.ages import histogram
from marsad.charts.bars import ranked_bars
from marsad.charts.breakdowns import breakdown
from marsad.charts.canvas import CONFIG
from marsad.charts.curves import progress_curve
from marsad.charts.maps import territory_map
from marsad.charts.outlines import outlines_of
from marsad.charts.states import stacked_states

__all__ = [
    "CONFIG",
    "breakdown",
    "histogram",
    "outlines_of",
    "progress_curve",
    "ranked_bars",
    "stacked_states",
    "territory_map",
]
