import json

import plotly.io

from marsad import charts
from marsad.frame import drawing
from marsad.texts import Words


def a_figure():
    return charts.ranked_bars(["04", "01"], ["Rabat", "Tanger"], [4, 1], [0.5, 0.8], Words("fr"), "sans CNIE")


def test_a_figure_written_out_is_the_figure():
    drawn = drawing.written_out(a_figure())
    assert json.loads(plotly.io.to_json(drawn.to_dict(), validate=False)) == json.loads(plotly.io.to_json(a_figure()))


def test_no_figure_stays_none():
    assert drawing.written_out(None) is None
