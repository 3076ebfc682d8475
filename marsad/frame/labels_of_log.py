"""The codes of a log line in the reader's language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from marsad.audit.entry import NONE
from marsad.frame import names
from marsad.texts import Words

CLOCK = ZoneInfo("Africa/Casablanca")


def territory(code: str, words: Words) -> str:
    """Names from the reference: no file of figures is opened to read the log, so a school stays a code."""
    if code == NONE:
        return words.t("log.nowhere")
    return words.t("name.nation") if code == "nation" else names.declared(code, words)


def role(code: str, words: Words) -> str:
    return words.t("log.no_role") if code == NONE else words.t(f"role.{code}")


def purpose(code: str, words: Words) -> str:
    return words.t("log.no_purpose") if code == NONE else words.t(f"purpose.{code}")


def moment(time: str) -> str:
    """In figures: a line of the log stands in a narrow column."""
    return datetime.fromisoformat(time).astimezone(CLOCK).strftime("%d/%m/%Y %H:%M")
