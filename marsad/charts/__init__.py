"""One function per shape of figure: arrays and words in, a small figure out, without a colour of its own.

A `Drawing` is for `st.echarts_chart` (see `option`), which a browser draws several times faster; a `go.Figure` is for
`st.plotly_chart(figure, config=CONFIG, theme="streamlit", alt=…)`, which has maps (see `canvas`).
"""

from marsad.charts.ages import histogram
from marsad.charts.bars import ranked_bars
from marsad.charts.breakdowns import breakdown
from marsad.charts.bridges import bridge
from marsad.charts.canvas import CONFIG
from marsad.charts.curves import progress_curve
from marsad.charts.funnels import POINT_SERIES, funnel
from marsad.charts.gate_graph import Box, gate_graph
from marsad.charts.maps import territory_map
from marsad.charts.option import Drawing
from marsad.charts.outcomes import outcome_curve
from marsad.charts.outlines import outlines_of
from marsad.charts.states import stacked_states
from marsad.charts.visits import days_of_visits

__all__ = [
    "CONFIG",
    "POINT_SERIES",
    "Box",
    "Drawing",
    "breakdown",
    "bridge",
    "days_of_visits",
    "funnel",
    "gate_graph",
    "histogram",
    "outcome_curve",
    "outlines_of",
    "progress_curve",
    "ranked_bars",
    "stacked_states",
    "territory_map",
]
