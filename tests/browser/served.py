"""The application, served as in production, for the length of a `with`."""

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 60
TREE = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def served(
    snapshots: Path, environment: Mapping[str, str] | None = None, port: int = 0, tree: Path = TREE
) -> Iterator[str]:
    """The address of a server of these snapshots; it is started from a foreign folder on purpose.

    `environment` holds MARSAD_… variables, `tree` is the checkout that serves.
    """
    port = port or free_port()
    command = [sys.executable, "-m", "marsad", "serve", "--port", str(port), "--snapshots", str(snapshots)]
    with started(command, {"PYTHONPATH": str(tree), **(environment or {})}) as (server, log):
        _wait(server, f"http://127.0.0.1:{port}/_stcore/health", log)
        yield f"http://127.0.0.1:{port}"


@contextmanager
def started(command: list[str], environment: Mapping[str, str]) -> Iterator[tuple[subprocess.Popen, Path]]:
    with tempfile.TemporaryDirectory() as elsewhere, (Path(elsewhere) / "log").open("w+") as log:
        paths = {"PATH": "/usr/bin:/bin", "HOME": elsewhere, **environment}
        server = subprocess.Popen(command, cwd=elsewhere, env=paths, stdout=log, stderr=log)
        try:
            yield server, Path(log.name)
        finally:
            server.terminate()
            server.wait(timeout=15)


def _wait(server: subprocess.Popen, url: str, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(url, timeout=1):
                return
        except URLError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start: {log.read_text()[-2000:]}")
