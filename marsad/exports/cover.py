"""What goes with every file: what it is, who took it out, of what, under which filters, and its number in the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from marsad.audit import Actor, Entry
from marsad.texts import Words

CLOCK = ZoneInfo("Africa/Casablanca")


@dataclass(frozen=True)
class Cover:
    """In the reader's language already; `filters` holds the name of each dimension and what was chosen of it."""

    title: str
    office: str  # the role and its territory, as the page's sidebar says it
    place: str
    session: str
    filters: Mapping[str, Sequence[str]]
    base: str
    purpose: str
    as_of: date
    notes: Sequence[str] = ()

    def lines(self, words: Words, actor: Actor, entry: Entry) -> list[tuple[str, str]]:
        """`entry` is the line of the access log, written already: the file carries its number."""
        said = {
            "content": self.title,
            "scope": self.place,
            "session": self.session,
            "filters": self._filters(words),
            "base": self.base,
            "as_of": words.day(self.as_of),
            "purpose": self.purpose,
            "user": f"{self.office} · {actor.subject}",
            "made": words.moment(_moment(entry)),
            "snapshot": entry.snapshot,
            "number": str(entry.sequence),
        }
        lines = [(words.t(f"export_cover.{name}"), text) for name, text in said.items()]
        return [*lines, *((words.t("export_cover.note"), note) for note in self.notes)]

    def _filters(self, words: Words) -> str:
        chosen = [f"{name} : {', '.join(values)}" for name, values in self.filters.items()]
        return " · ".join(chosen) or words.t("export.no_filter")


def _moment(entry: Entry) -> datetime:
    return datetime.fromisoformat(entry.time).astimezone(CLOCK)
