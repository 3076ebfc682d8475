"""Which texts of a page a browser would read as Markdown or HTML, and the payloads that stand in them bare."""

from collections.abc import Iterator

from streamlit.testing.v1 import AppTest

from tests.security.canary.visitor import texts
from tests.security.injection.payloads import MARKDOWN, XSS

# Kinds of element that show what they get as text: canvas, drawings, choices.
SHOWN_AS_TEXT = {"dataframe", "plotly_chart", "echarts_chart", "selectbox", "multiselect"}
# These mean nothing in the middle of a line, and `a -> b` only becomes an arrow.
NOT_ALONE = {"# H", "- li", "1. li", "> q", "a -> b -- c", "[^1]", "| a | b |"}
BARE = [payload for payload in MARKDOWN if payload not in NOT_ALONE]


def obeyed(app: AppTest) -> list[tuple[str, str]]:
    """Kind of element and payload, wherever one stands as it was written."""
    return [
        (kind, payload)
        for kind, text in read(app)
        for payload in (XSS if kind == "html" else [*BARE, *XSS])
        if payload in text
    ]


def read(app: AppTest) -> Iterator[tuple[str, str]]:
    """Every text that is not merely shown. The grid is a canvas; a table's cells are Markdown, packed in bytes."""
    for node in [node for root in (app.main, app.sidebar) for node in root]:
        proto = getattr(node, "proto", None)
        if proto is None or node.type in SHOWN_AS_TEXT:
            continue
        if node.type == "table":
            yield node.type, proto.SerializeToString().decode("utf-8", "replace")
        else:
            yield from ((node.type, text) for field, text in texts(proto) if field not in ("id", "alt"))
