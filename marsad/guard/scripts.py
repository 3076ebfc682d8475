"""Streamlit's scripts with one number changed: charts and grids wait 150 ms after a click before they tell of it.

They wait because a lasso or a shift-click may still grow. Ours are clicked once, and 150 ms are what a reader notices.
"""

import logging
import re
from collections.abc import Mapping
from importlib.resources import files

# Script → what stands before the number, and how often. The names between are the minifier's, of the pinned version.
WAITS = {
    "EChartsChart": (re.compile(rb"(`useEChartsSelections`\),\w+=)150\b"), 1),
    "DataFrame": (re.compile(rb"(debouncedCallback:\w+,(?:flush:\w+,)?cancel:\w+\}=\w+\(\w+,)150\b"), 2),
}


def hurried() -> Mapping[str, bytes]:
    """The changed scripts by the path that a browser asks for; one that is not as expected is left as it is."""
    found = {}
    for name, (wait, times) in WAITS.items():
        for script in (files("streamlit") / "static" / "static" / "js").glob(f"{name}.*.js"):
            changed, count = wait.subn(rb"\g<1>0", script.read_bytes())
            if count == times:
                found[f"/static/js/{script.name}"] = changed
            else:
                logging.getLogger(__name__).warning("%s has %d waits, not %d: left as it is", script.name, count, times)
    return found
