"""The pinned Streamlit's scripts, and what is served instead of them."""

import logging
from importlib.resources import files

from marsad.guard import scripts

OWN = files("streamlit") / "static" / "static" / "js"


def test_both_scripts_of_the_pinned_version_are_found():
    """Else a click on a bar or on a row costs 150 ms more and nobody is told."""
    assert sorted(path.split("/")[-1].partition(".")[0] for path in scripts.hurried()) == ["DataFrame", "EChartsChart"]


def test_nothing_but_the_wait_is_changed():
    for path, changed in scripts.hurried().items():
        own = (OWN / path.rpartition("/")[2]).read_bytes()
        pattern, times = scripts.WAITS[path.rpartition("/")[2].partition(".")[0]]
        assert len(own) - len(changed) == 2 * times
        assert pattern.sub(rb"\g<1>0", own) == changed


def test_a_script_that_is_not_as_expected_is_left_as_it_is(monkeypatch, caplog):
    monkeypatch.setattr(scripts, "WAITS", {name: (wait, 7) for name, (wait, _) in scripts.WAITS.items()})
    with caplog.at_level(logging.WARNING):
        assert scripts.hurried() == {}
    assert "left as it is" in caplog.text
