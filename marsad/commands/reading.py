"""Commands that read: measure, ask, findings. A viewer never sees more here than on the pages."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from marsad.commands.printing import Format, show, stop
from marsad.settings import settings

DEFAULTS = settings()

Language = Literal["fr", "ar", "en"]
Snapshots = Annotated[Path, typer.Option(help="Folder of the published snapshots.")]
AsViewer = Annotated[str, typer.Option(help="Who looks: ROLE:TERRITORY, e.g. provincial_director:04.421.")]
Session = Annotated[str, typer.Option(help="Session, or several: 2023,2024. Default: the latest one.")]
Within = Annotated[str, typer.Option(help="Only this place: 04, 04.421, a commune or a school. nation: everything.")]
Filter = Annotated[list[str] | None, typer.Option("--filter", help="DIM=CODE, e.g. sex=female. Repeat to narrow.")]
In = Annotated[Format, typer.Option("--format", help="How the rows are written.")]


def measure(
    indicator: Annotated[str, typer.Argument(help="Name in queries/indicators.toml; leave out to list them.")] = "",
    by: Annotated[str, typer.Option(help="One or more dimensions: region,sex")] = "session",
    session: Session = "",
    viewer: AsViewer = "central:nation",
    within: Within = "nation",
    filters: Filter = None,
    same_day: Annotated[bool, typer.Option(help="As it stood on the same day of each session.")] = False,
    snapshots: Snapshots = DEFAULTS.snapshots,
    form: In = Format.table,
) -> None:
    """One indicator for each group of candidates: dimension codes, numerator, denominator, value.

    python -m marsad measure cnie_coverage --by region

    python -m marsad measure cnie_coverage --by province,sex --viewer regional_director:04 --format csv

    python -m marsad measure verification_completion --by school --filter area=rural --filter school_type=public
    """
    from marsad.commands import answering

    if not indicator:
        return show(answering.indicator_list(DEFAULTS.language), form)
    wanted = {"within": within, "sessions": answering.codes(session), "filters": filters or []}
    answering.measure(indicator, by.split(","), same_day, viewer, snapshots, form, **wanted)


def ask(
    question: Annotated[str, typer.Argument(help="Name of a file in queries/; leave out to list them.")] = "",
    params: Annotated[list[str] | None, typer.Option("--param", help="NAME=VALUE, lists as a,b.")] = None,
    session: Session = "",
    viewer: AsViewer = "central:nation",
    within: Within = "nation",
    filters: Filter = None,
    snapshots: Snapshots = DEFAULTS.snapshots,
    form: In = Format.table,
) -> None:
    """The answer to one of the plain questions kept in queries/.

    python -m marsad ask

    python -m marsad ask claims_windows

    python -m marsad ask progress --param event=cnie_day --within 04 --format csv
    """
    from marsad.commands import answering

    if not question:
        return show(answering.question_list(), form)
    wanted = {"within": within, "sessions": answering.codes(session), "filters": filters or []}
    answering.ask(question, params or [], viewer, snapshots, form, **wanted)


def findings(
    snapshots: Snapshots = DEFAULTS.snapshots,
    lang: Annotated[Language, typer.Option(help="Language of the messages.")] = DEFAULTS.language,
    form: In = Format.table,
) -> None:
    """What was wrong in the exports at the last publication, published or not: where, what, and what to do.

    python -m marsad findings --format json --lang ar
    """
    from marsad.commands.reporting import findings_in_words
    from marsad.snapshot import last_attempt

    report = last_attempt(snapshots)
    if report is None:
        stop(f"Nothing was ever published in {snapshots}: run `python -m marsad publish` first.")
    show(findings_in_words(report, lang), form)
