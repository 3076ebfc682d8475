"""Commands of the keys with which names are sealed: new, rotate, list, retire. No command prints a secret."""

from collections.abc import Callable
from typing import Annotated

import typer

from marsad.commands.printing import say, stop
from marsad.keyring import Keyring, KeysError, create, read
from marsad.keyring import retire as take_out
from marsad.keyring import rotate as add_version
from marsad.settings import settings

keys = typer.Typer(no_args_is_help=True, help="The keys with which names are sealed.")


@keys.command()
def new() -> None:
    """Make the key file. Keep a copy in a safe: without it no sealed name can ever be read again.

    python -m marsad keys new
    """
    _say(lambda: create(settings().keys))


@keys.command()
def rotate() -> None:
    """Add a version; the next publication seals with it.

    python -m marsad keys rotate
    """
    _say(lambda: add_version(settings().keys))


@keys.command("list")
def list_versions() -> None:
    """Versions of the key file, the active one marked, and those that kept snapshots need.

    python -m marsad keys list
    """
    _say(lambda: read(settings().keys))


@keys.command()
def retire(version: Annotated[int, typer.Argument(help="The version to take out.")]) -> None:
    """Take an old version out, once no kept snapshot is sealed with it.

    python -m marsad keys retire 1
    """
    _say(lambda: take_out(settings().keys, version, _needed()))


def _needed() -> set[int]:
    from marsad.publish import sealed_with

    return sealed_with(settings().snapshots)


def _say(done: Callable[[], Keyring]) -> None:
    try:
        ring = done()
    except KeysError as error:
        stop(f"{error.code}: {error}")
    except OSError as error:
        stop(f"KEYS_BROKEN: {error}")
    needed = _needed()
    for version in sorted(ring.keys):
        notes = [" active"] * (version == ring.active.version) + [" needed"] * (version in needed)
        typer.echo(f"{version}{''.join(notes)}")
    say(f"Key file: {settings().keys}")
