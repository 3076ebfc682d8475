"""Commands that write or serve: sample, publish, rollback, serve. Heavy rooms are entered only when they are used."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from marsad.commands.bar import progress_bar
from marsad.commands.printing import say, stop
from marsad.keyring import Keyring, KeysError, read
from marsad.settings import settings

EXIT = {"published": 0, "unchanged": 0, "rejected": 2, "held": 3}
DEFAULTS = settings()
SAID = {
    "published": "Published: snapshot {id} is now the current one.",
    "unchanged": "Nothing new: these exports are already published as {id}.",
    "rejected": "Rejected ({codes}): at least one file may not be published. The snapshot before stays in use.",
    "held": "Held ({codes}): valid, but suspicious. Once somebody has looked: --accept CODE=reason, for each code.",
}

Snapshots = Annotated[Path, typer.Option(help="Folder of the published snapshots.")]


def sample(
    session: Annotated[str, typer.Option(help="Session to imitate: 2024 or 2023.")] = "2024",
    candidates: Annotated[int | None, typer.Option(help="How many; default: the national number.", min=1)] = None,
    seed: Annotated[int, typer.Option(help="Same seed, same files.")] = 2024,
    today: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="What lies after it is not in the files.")] = (
        "2024-06-28"  # ordinary results out, claims and scholarships open, catch-up and diplomas ahead
    ),
    out: Annotated[Path, typer.Option(help="Folder that receives <session>/.")] = DEFAULTS.exports,
) -> None:
    """Write synthetic exports, as untidy as the real ones. Nobody in them exists.

    python -m marsad sample --session 2024

    python -m marsad sample --session 2024 --candidates 600 --today 2024-05-15 --out /tmp/exports
    """
    from marsad.sample import write_sample

    with progress_bar() as on_progress:
        write_sample(session, out, candidates, seed, today.date(), on_progress)
    say(f"Written: {out / session}")


def publish(
    exports: Annotated[Path, typer.Option(help="Folder of the exports, one folder per session.")] = DEFAULTS.exports,
    snapshots: Snapshots = DEFAULTS.snapshots,
    accept: Annotated[list[str] | None, typer.Option(help="CODE=reason: publish although it is held.")] = None,
    keep: Annotated[int, typer.Option(help="How many snapshots to keep.", min=2)] = 7,
) -> None:
    """Check the exports and publish a new snapshot, wholly or not at all.

    Exit code: 0 published or nothing new, 2 rejected, 3 held, 1 failed.

    python -m marsad publish

    python -m marsad publish --accept "ROWCOUNT_DROP=two academies merged, note of 3 May"
    """
    from marsad.publish import PublishError
    from marsad.publish import publish as publish_exports

    ring = _ring()
    try:
        with progress_bar() as on_progress:
            outcome = publish_exports(exports, snapshots, _reasons(accept), keep, on_progress, None, ring)
    except PublishError as error:
        stop(f"{error.code}: {error}")
    say(SAID[outcome.status].format(id=outcome.snapshot_id, codes=_why(snapshots)))
    if outcome.findings:
        say(f"{outcome.findings} findings: python -m marsad findings --snapshots {snapshots}")
    if outcome.snapshot_id:
        typer.echo(outcome.snapshot_id)
    raise typer.Exit(EXIT[outcome.status])


def rollback(
    snapshot: Annotated[str, typer.Argument(help="Id of the snapshot to go back to; leave out to list them.")] = "",
    snapshots: Snapshots = DEFAULTS.snapshots,
) -> None:
    """Make an earlier snapshot the current one again.

    python -m marsad rollback

    python -m marsad rollback 20240628T060000Z
    """
    if not snapshot:
        return typer.echo("\n".join(sorted(path.parent.name for path in snapshots.glob("*/manifest.json"))))
    from marsad.publish import PublishError
    from marsad.publish import rollback as go_back

    try:
        go_back(snapshots, snapshot)
    except PublishError as error:
        stop(f"{error.code}: {error}")
    say(f"Snapshot {snapshot} is now the current one.")


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = DEFAULTS.host,
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = DEFAULTS.port,
    snapshots: Snapshots = DEFAULTS.snapshots,
) -> None:
    """Serve the observatory to browsers.

    python -m marsad serve --port 8600
    """
    from marsad.serve import serve as serve_pages

    serve_pages(host, port, snapshots)


def _ring() -> Keyring | None:
    """No keys is a way to work, keys that may not be used is not: names would go missing without a word."""
    try:
        return read(settings().keys)
    except KeysError as error:
        if error.code != "KEYS_MISSING":
            stop(f"{error.code}: {error}")
    say(f"No names are sealed: there are no keys in {settings().keys}. For work-lists with names:")
    say("python -m marsad keys new, then publish again.")
    return None


def _why(snapshots: Path) -> str:
    from marsad.commands.reporting import stopping_codes
    from marsad.snapshot import last_attempt

    return ", ".join(stopping_codes(last_attempt(snapshots) or {"findings": []}))


def _reasons(accept: list[str] | None) -> dict[str, str]:
    pairs = [text.partition("=") for text in accept or []]
    for code, _, reason in pairs:
        if not reason.strip():
            stop(f"--accept {code} needs a reason: --accept {code}=who looked and why it is right")
    return {code: reason for code, _, reason in pairs}
