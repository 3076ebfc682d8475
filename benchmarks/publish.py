"""Time and memory from files to served: `python -m benchmarks.publish EXPORTS` (publishes into a folder of its own)."""

import resource
import subprocess
import sys
import tempfile
import time


def main(exports: str) -> None:
    with tempfile.TemporaryDirectory() as snapshots:
        command = [sys.executable, "-m", "marsad", "publish", "--exports", exports, "--snapshots", snapshots]
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("| from files to CURRENT | peak memory |\n|---:|---:|")
    print(f"| {seconds:.1f} s | {peak:,.0f} MiB |")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "data/exports")
