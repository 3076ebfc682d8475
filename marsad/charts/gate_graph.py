"""The gates and what leads from one to the next: boxes and arrows that fit a phone, from the top down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.charts import option, palette
from marsad.charts.canvas import TEXT_SIZE
from marsad.charts.option import Drawing
from marsad.texts import Words

LINE, STRIP, BETWEEN = 19, 7, 30  # pixels: a line of text, the bar under it, the way to the next row
LINES = 4
HEIGHT = LINE * LINES + STRIP + 10
# Parts of the width, from the side where reading starts. The way down from the first gate runs between the columns.
COLUMNS = {"start": (0.005, 0.485), "end": (0.515, 0.995), "across": (0.005, 0.995)}
TRUNK = 0.5


@dataclass(frozen=True)
class Box:
    """A gate: its name and what is said of it; which part has passed it and which part stands before it (of 1)."""

    code: str
    column: str
    row: int
    name: str
    said: Sequence[str]
    passed: float
    stopped: float


def gate_graph(boxes: Sequence[Box], wires: Sequence[tuple[str, str]], words: Words) -> Drawing:
    places, height = {box.code: box for box in boxes}, _bottom(max(boxes, key=lambda box: box.row)) + 2
    ways = [list(_way(places[start], places[end])) for start, end in wires]
    series = [
        _areas([area for box in boxes for area in _areas_of(box, words)]),
        _lines(ways),
        _arrows([way[-1] for way in ways]),
    ]
    spec = option.option(
        series,
        {"type": "value", "show": False, "min": 0, "max": 1, "inverse": words.rtl},
        {"type": "value", "show": False, "min": 0, "max": height, "inverse": True},
        grid={"left": 0, "right": 0, "top": 0, "bottom": 0},
        tooltip={"show": False},
    )
    return Drawing(spec, height)


def _areas(areas: Sequence[list[dict]]) -> dict:
    return {"type": "line", "data": [], "silent": True, "markArea": {"silent": True, "data": list(areas)}}


def _areas_of(box: Box, words: Words) -> Iterator[list[dict]]:
    """Under the words a bar: past the gate, then stopped before it."""
    yield _frame(box, words)
    yield _strip(box, 0, box.passed, palette.ACCENT)
    yield _strip(box, box.passed, box.passed + box.stopped, palette.ATTENTION)


def _frame(box: Box, words: Words) -> list[dict]:
    (left, right), top = COLUMNS[box.column], _top(box)
    label = {
        "show": True,
        "position": "inside",
        "formatter": _written(box, words),
        "color": option.WORDS,
        "fontSize": TEXT_SIZE,
        "lineHeight": LINE,
        "rich": {"name": {"fontWeight": "bold", "fontSize": TEXT_SIZE, "lineHeight": LINE, "color": option.WORDS}},
    }
    return [
        {"coord": [left, top], "label": label, "itemStyle": {"color": palette.ACCENT, "opacity": 0.12}},
        {"coord": [right, _bottom(box) - STRIP]},
    ]


def _strip(box: Box, low: float, high: float, colour: str) -> list[dict]:
    left, right = COLUMNS[box.column]
    ends = [left + (right - left) * min(part, 1) for part in (low, high)]
    style = {"color": colour, "opacity": 0.75}
    return [{"coord": [ends[0], _bottom(box) - STRIP], "itemStyle": style}, {"coord": [ends[1], _bottom(box)]}]


def _written(box: Box, words: Words) -> str:
    """A brace would be read as the name of a style."""
    name, *said = (words.isolate(text.replace("{", "(").replace("}", ")")) for text in (box.name, *box.said))
    return "\n".join([f"{{name|{name}}}", *said])


def _way(start: Box, end: Box) -> Iterator[list[float]]:
    """Down from a gate, across between two rows, and into the other from above."""
    begin, finish = _middle(start), _middle(end)
    turn = _top(end) - BETWEEN / 2
    yield [begin, _bottom(start)]
    yield [begin, turn]
    yield [finish, turn]
    yield [finish, _top(end) - 2]


def _middle(box: Box) -> float:
    left, right = COLUMNS[box.column]
    return TRUNK if box.column == "across" else (left + right) / 2


def _top(box: Box) -> int:
    return box.row * (HEIGHT + BETWEEN)


def _bottom(box: Box) -> int:
    return _top(box) + HEIGHT


def _lines(ways: Sequence[Sequence[list[float]]]) -> dict:
    """One line with a gap after each way."""
    points = [point for way in ways for point in (*way, ["-", "-"])]
    style = {"color": option.WORDS, "width": 1.5, "opacity": 0.55}
    return {"type": "line", "data": points, "showSymbol": False, "silent": True, "lineStyle": style}


def _arrows(ends: Sequence[list[float]]) -> dict:
    points = [list(point) for point in dict.fromkeys(map(tuple, ends))]
    return {
        "type": "scatter",
        "data": points,
        "symbol": "triangle",
        "symbolRotate": 180,
        "symbolSize": 9,
        "symbolOffset": [0, -3],
        "silent": True,
        "itemStyle": {"color": option.WORDS, "opacity": 0.8},
    }
