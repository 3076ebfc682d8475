"""A part of a page that runs by itself asks at the door; one that runs with its page has just passed it."""

import pytest
from streamlit.testing.v1 import AppTest


def page(passed, may):
    from contextlib import nullcontext
    from types import SimpleNamespace
    from unittest.mock import patch

    import streamlit as st

    from marsad.frame import door
    from marsad.frame.fragment import fragment

    @fragment
    def part(view):
        st.markdown("drawn")

    with (
        door.passed() if passed else nullcontext(),
        patch.object(door, "still", lambda viewer, address: may),
        patch.object(st, "rerun", lambda: st.markdown("closed")),
    ):
        part(SimpleNamespace(viewer=None))


@pytest.mark.parametrize(
    ("passed", "may", "said"), [(True, False, "drawn"), (False, True, "drawn"), (False, False, "closed")]
)
def test_a_part_asks_unless_its_page_has_just_passed(passed, may, said):
    app = AppTest.from_function(page, kwargs={"passed": passed, "may": may}).run()
    assert not app.exception
    assert app.markdown[0].value == said
