"""A viewer without a browser: speaks Streamlit's protocol, so that only the server's work is counted."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parents[1]
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def server(module: list[str], port: int) -> Iterator[int]:
    """The process number of a server that answers."""
    process = subprocess.Popen([sys.executable, "-m", *module], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        while process.poll() is None and not _answers(f"http://127.0.0.1:{port}/_stcore/health"):
            time.sleep(0.1)
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=1):
            return True
    except URLError:
        return False


def cpu_seconds(pid: int) -> float:
    """Time on the processor, all threads, in and below the process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Session:
    """One open page; `rerun` asks for it again, says like a browser what it keeps, and waits for the last message."""

    def __init__(self, port: int) -> None:
        self.socket = connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=["streamlit"], max_size=None)
        self.kept: set[str] = set()

    def rerun(self, page: str, query: str) -> float:
        started = time.perf_counter()
        state = {"query_string": query, "page_name": page, "cached_message_hashes": sorted(self.kept)}
        self.socket.send(BackMsg(rerun_script=state).SerializeToString())
        while not self._finished(ForwardMsg.FromString(self.socket.recv())):
            pass
        return time.perf_counter() - started

    def _finished(self, message: ForwardMsg) -> bool:
        if message.delta.new_element.WhichOneof("type") == "exception":
            raise RuntimeError(message.delta.new_element.exception.message)  # an error page is no measurement
        if message.metadata.cacheable and message.WhichOneof("type") != "ref_hash":
            self.kept.add(message.hash)
        return message.WhichOneof("type") == "script_finished" and message.script_finished in {
            ForwardMsg.FINISHED_SUCCESSFULLY,
            ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
        }

    def close(self) -> None:
        self.socket.close()
