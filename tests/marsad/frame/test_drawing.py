import json

import plotly.io

from marsad.charts import canvas
from marsad.frame import drawing
from marsad.texts import Words


def a_figure():
    return canvas.empty(Words("fr"))


def test_a_figure_written_out_is_the_figure():
    drawn = drawing.written_out(a_figure())
    assert json.loads(plotly.io.to_json(drawn.to_dict(), validate=False)) == json.loads(plotly.io.to_json(a_figure()))


def test_no_figure_stays_none():
    assert drawing.written_out(None) is None
