import json

import plotly.io

from marsad import charts
from marsad.frame import drawing
from marsad.texts import Words


def a_figure():
    return charts.histogram(["0–2", "3–7"], [5, 1], Words("fr"))


def test_a_figure_written_out_is_the_figure():
    drawn = drawing.written_out(a_figure())
    assert json.loads(plotly.io.to_json(drawn.to_dict(), validate=False)) == json.loads(plotly.io.to_json(a_figure()))


def test_no_figure_stays_none():
    assert drawing.written_out(None) is None
