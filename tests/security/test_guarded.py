"""What is served is Streamlit behind the guard: the guard's own tests prove nothing if nobody calls it."""

import asyncio

import pytest
from streamlit import config

from marsad import serve
from marsad.guard import CLOSED_DOORS, CONTENT_SECURITY_POLICY


@pytest.fixture
def served(monkeypatch):
    """`served(path)`: status and headers with which the application answers."""
    monkeypatch.setattr(config, "_main_script_path", str(serve.ROOT / "app.py"))
    application = serve._application("http://localhost:8501")

    def answer(path):
        sent = []

        async def send(message):
            sent.append(message)

        async def receive():
            return {"type": "http.request", "body": b"", "more_body": False}

        scope = {"type": "http", "path": path, "raw_path": path.encode(), "query_string": b"", "method": "GET"}
        scope |= {"headers": [(b"host", b"localhost")], "http_version": "1.1", "scheme": "http", "root_path": ""}
        asyncio.run(application(scope, receive, send))
        return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}

    yield answer
    config._config_options = None


def test_the_application_that_is_served_stands_behind_the_guard(served):
    for door in CLOSED_DOORS:
        status, headers = served(door)
        assert status == 404
        assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
