"""What one run of a page sends leaves together, in order, and not too late."""

import asyncio

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from marsad.guard import bursts
from marsad.guard.bursts import Bursts


def frame(kind):
    message = ForwardMsg()
    if kind == "script_finished":
        message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    else:
        getattr(message, kind).SetInParent()
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


FIRST, PART, LAST, OTHER = map(frame, ["new_session", "delta", "script_finished", "session_event"])
CLOSE = {"type": "websocket.close", "code": 1000}


def left(*steps):
    """What had left after each step: a message, or seconds to wait."""
    gone, seen = [], []

    async def walk():
        async def send(message):
            await asyncio.sleep(0)
            gone.append(message)

        one = Bursts(send)
        for step in steps:
            await (asyncio.sleep(step) if isinstance(step, float) else one(step))
            seen.append(list(gone))
        one.stop()

    asyncio.run(walk())
    return seen


def test_a_run_leaves_when_it_is_whole():
    assert left(FIRST, PART, PART, LAST) == [[], [], [], [FIRST, PART, PART, LAST]]


def test_outside_a_run_nothing_waits():
    assert left(OTHER, FIRST, LAST, OTHER)[-1] == [OTHER, FIRST, LAST, OTHER]
    assert left(PART) == [[PART]]


def test_a_run_that_takes_long_shows_what_it_has(monkeypatch):
    monkeypatch.setattr(bursts, "LONGEST", 0.01)
    assert left(FIRST, PART, 0.1, PART, LAST)[2:] == [[FIRST, PART], [FIRST, PART, PART], [FIRST, PART, PART, LAST]]


def test_a_run_that_begins_before_the_last_one_ended_waits_with_it():
    assert left(FIRST, PART, FIRST, LAST)[-1] == [FIRST, PART, FIRST, LAST]


def test_a_closed_door_is_not_held_back():
    assert left(FIRST, CLOSE)[-1] == [FIRST, CLOSE]


def test_a_browser_that_has_gone_meanwhile_is_told_with_the_next_message(monkeypatch):
    monkeypatch.setattr(bursts, "LONGEST", 0.01)

    async def walk():
        async def send(message):
            raise ConnectionResetError("gone")

        one = Bursts(send)
        await one(FIRST)
        await asyncio.sleep(0.1)
        with pytest.raises(ConnectionResetError, match="gone"):
            await one(PART)

    asyncio.run(walk())
