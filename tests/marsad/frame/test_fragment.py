"""A part of a page that runs by itself asks at the door; one that runs with its page has just passed it."""

from functools import wraps

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from marsad.frame import door
from marsad.frame.fragment import fragment


def page(passed, may, led):
    from contextlib import nullcontext
    from types import SimpleNamespace
    from unittest.mock import patch

    import streamlit as st

    from marsad.frame import door, way
    from marsad.frame.fragment import fragment

    @fragment
    def part(view):
        st.markdown("drawn")

    if led:
        st.session_state[way.LED] = True

    with (
        door.passed() if passed else nullcontext(),
        patch.object(door, "still", lambda viewer, address: may),
        patch.object(st, "rerun", lambda: st.markdown("closed")),
    ):
        part(SimpleNamespace(viewer=None))


@pytest.mark.parametrize(
    ("passed", "may", "led", "said"),
    [
        (True, False, False, "drawn"),
        (False, True, False, "drawn"),
        (False, False, False, "closed"),
        (False, True, True, "closed"),
    ],
)
def test_a_part_runs_alone_while_its_page_stays_and_the_door_is_open(passed, may, led, said):
    app = AppTest.from_function(page, kwargs={"passed": passed, "may": may, "led": led}).run()
    assert not app.exception
    assert app.markdown[0].value == said


@pytest.fixture
def parts(monkeypatch):
    """The names of the parts that Streamlit was given to run alone."""
    alone = []

    def recorded(run_every=None):
        def made(draw):
            @wraps(draw)
            def drawn(*args):
                alone.append(draw.__name__)
                draw(*args)

            return drawn

        return made

    monkeypatch.setattr(st, "fragment", recorded)
    monkeypatch.setattr(door, "just_passed", lambda: True)
    return alone


def test_a_part_within_a_part_is_drawn_with_it_and_does_not_run_alone(parts):
    """Streamlit takes back what the outer one has not sent yet, and keeps what the inner one would send into it."""
    drawn = []

    @fragment
    def inner(view, name):
        drawn.append(name)

    @fragment
    def outer(view):
        inner(view, "within")

    outer(None)
    inner(None, "after it")
    assert drawn == ["within", "after it"]
    assert parts == ["outer", "inner"]


def test_a_part_is_alone_again_after_one_that_failed(parts):
    @fragment
    def failing(view):
        raise RuntimeError

    @fragment
    def next_one(view):
        pass

    with pytest.raises(RuntimeError):
        failing(None)
    next_one(None)
    assert parts == ["failing", "next_one"]


def test_what_runs_by_the_clock_cannot_stand_within_another_part(parts):
    @fragment(run_every=1)
    def clock(view):
        pass

    @fragment
    def outer(view):
        clock(view)

    with pytest.raises(ValueError, match="clock"):
        outer(None)
