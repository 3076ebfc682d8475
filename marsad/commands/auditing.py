"""Commands of the access log: verify the chain, note its head, set a torn line aside."""

from typing import Annotated

import typer

from marsad.commands.printing import say, stop

audit = typer.Typer(no_args_is_help=True, help="The access log: verify it, note its head.")
Head = Annotated[str, typer.Option(help="A head noted earlier; it must still be in the log.")]


@audit.command()
def verify(head: Head = "") -> None:
    """Read the whole chain. Exit code 1 names the file and the line that does not hold.

    python -m marsad audit verify --head 5f2c…
    """
    from marsad import audit as log

    try:
        found = log.verify(log.folder(), head)
    except (log.AuditUnavailable, OSError) as error:
        stop(f"AUDIT_UNAVAILABLE: {error}")
    say(f"The chain holds: {found.lines} lines from line {found.first}, in {log.folder()}.")
    typer.echo(f"{found.lines} {found.head}")


@audit.command()
def head() -> None:
    """Print the hash of the last line. Note it where nobody who can write the log can write.

    python -m marsad audit head
    """
    from marsad import audit as log

    try:
        typer.echo(log.verify(log.folder()).head)
    except (log.AuditUnavailable, OSError) as error:
        stop(f"AUDIT_UNAVAILABLE: {error}")


@audit.command()
def repair() -> None:
    """Set a torn last line aside after a power cut; names open again. Anything else that is broken stays.

    python -m marsad audit repair
    """
    from marsad import audit as log

    try:
        torn = log.repair(log.folder())
    except (log.AuditUnavailable, OSError) as error:
        stop(f"AUDIT_UNAVAILABLE: {error}")
    say(f"{torn} bytes set aside beside the log." if torn else "The last line is whole: nothing to do.")
