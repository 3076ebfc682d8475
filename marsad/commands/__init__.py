"""The command line. Exit code 0 done, 2 rejected, 3 held, 1 failed; data on stdout, messages on stderr."""

import typer

from marsad.commands import making, reading
from marsad.commands.auditing import audit
from marsad.commands.keying import keys

app = typer.Typer(
    name="marsad",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="""Marsad, the observatory of the CNIE gates of the baccalaureate.

    Exports come in, are checked and published as an immutable snapshot, which pages and scripts read.

    python -m marsad sample --session 2024   → data/exports/2024

    python -m marsad publish                 → data/snapshots

    python -m marsad measure cnie_coverage --by region

    python -m marsad serve

    Exit code: 0 done, 2 rejected, 3 held, 1 failed. Data on standard output, messages on standard error.""",
)
for command in (making.sample, making.publish, reading.measure, reading.ask, reading.findings):
    app.command()(command)
for command in (making.serve, making.rollback):
    app.command()(command)
app.add_typer(audit, name="audit")
app.add_typer(keys, name="keys")


def run(arguments: list[str] | None = None) -> int:
    """A wrong call is a failure (1): 2 is kept for exports that are rejected."""
    try:
        return app(arguments, standalone_mode=False, prog_name="python -m marsad") or 0
    except typer.Abort:
        return 1
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        error.show()
        return 1
