"""Writes the exports of a session as they stand on a day, into `<out>/<session>/`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from marsad.sample import service_rows
from marsad.sample.candidate_files import send_candidates
from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.changed_cells import changed_cells
from marsad.sample.draw import Draw
from marsad.sample.files import Sent, csv_text, send_control_totals, send_text
from marsad.sample.history import history
from marsad.sample.layouts import LAYOUTS
from marsad.sample.planted import Planted
from marsad.sample.reference import as_day
from marsad.sample.second_rows import second_rows
from marsad.sample.text import Style
from marsad.sample.turned_rows import turned_cells, turned_rows
from marsad.sample.wording import CLAIM_HEADERS, DIPLOMA_HEADERS, RESULT_HEADERS, SCHOLARSHIP_HEADERS
from marsad.sample.workbooks import send_massar, send_register

Progress = Callable[[str, int, int], None]

SERVICES = {
    "resultats.csv": (service_rows.results, RESULT_HEADERS),
    "reclamations.csv": (service_rows.claims, CLAIM_HEADERS),
    "bourses.csv": (service_rows.scholarships, SCHOLARSHIP_HEADERS),
    "diplomes.csv": (service_rows.diplomas, DIPLOMA_HEADERS),
}


def write_sample(
    session: str,
    out: Path,
    candidates: int | None = None,
    seed: int = 2024,
    today: date = date(2024, 6, 28),
    on_progress: Progress | None = None,
) -> None:
    """The same session, size, seed and day give the same bytes; an earlier day is the same session, less far on."""
    folder = Path(out) / session
    tell = Steps(on_progress or (lambda stage, done, total: None))
    tell("history")
    rows = CandidateRows(history(session, candidates, seed), as_day(today))
    folder.mkdir(parents=True, exist_ok=True)
    sent, planted = [send_register(folder, rows.history.register, today)], Planted()
    sent += send_all_candidates(folder, rows, today, planted, tell)
    sent += send_services(folder, rows, tell)
    planted.write(folder)
    send_control_totals(folder, sent, today)


class Steps:
    """Reports each file as one step of the whole."""

    def __init__(self, report: Progress) -> None:
        self.report, self.done = report, 0
        self.total = 1 + len(LAYOUTS) + 1 + len(SERVICES)

    def __call__(self, stage: str) -> None:
        self.done += 1
        self.report(stage, self.done, self.total)


def send_all_candidates(folder: Path, rows: CandidateRows, today: date, planted: Planted, tell: Steps) -> list[Sent]:
    draw = Draw(rows)
    changes = [*changed_cells(draw, rows), *turned_cells(rows)]
    seconds = [*second_rows(draw, rows), *turned_rows(rows)]
    sent = []
    for layout in LAYOUTS:
        tell(layout.file)
        sent.append(send_candidates(folder, layout, rows, changes, seconds, planted))
    tell("candidats_massar")
    return [*sent, send_massar(folder, rows, today)]


def send_services(folder: Path, rows: CandidateRows, tell: Steps) -> list[Sent]:
    sent = []
    for name, (made, headers) in SERVICES.items():
        tell(name)
        table = made(rows, Style())
        sent.append(send_text(folder / name, csv_text(table, [headers[column] for column in table.column_names])))
    return sent
