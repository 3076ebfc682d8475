"""Serve an empty page exactly as the application is served: `python -m benchmarks.floor PORT SNAPSHOTS`."""

import sys
from pathlib import Path

from marsad import serve

if __name__ == "__main__":
    serve.SCRIPT = Path(__file__).with_name("empty_page.py")
    serve.serve("127.0.0.1", int(sys.argv[1]), Path(sys.argv[2]))
