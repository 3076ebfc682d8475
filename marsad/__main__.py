import sys

from marsad.commands import run

if __name__ == "__main__":
    sys.exit(run())
