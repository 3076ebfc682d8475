"""Why candidates remain, and whose step is next: by count of `headcount`, by kind of claim, or by state of the card."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas

from marsad.frame import facts, labels
from marsad.frame.view import View
from marsad.indicators import indicator

CARD = ("cnie_none", "cnie_requested", "cnie_expired", "cnie_mismatched", "cnie_invalid")
BLOCKED = ("summons_barred", "summons_unverified", "summons_correction")
REASONS = {
    "cnie_coverage": CARD,
    "scholarship_barred_rate": CARD,
    "diploma_risk_rate": CARD,
    "diploma_barred_rate": CARD,
    "verification_completion": ("correction_pending", "verification_not_opened"),
    "summons_blocked_rate": BLOCKED,
    "summons_rate": (*BLOCKED, "summons_waiting"),
}
CLAIMS, LAUREATES = "claims_answered_rate", "diploma_barred_rate"
# Of a laureate without a card the state of the card says why; a card said to be held bears a number that is not valid.
CARD_STATES = {"unknown": "cnie_none", "held": "cnie_invalid"}
LEFT = "left"


@dataclass(frozen=True)
class Reason:
    code: str
    label: str
    owner: str


def reasons(view: View, name: str) -> list[Reason]:
    words = view.words
    if name == CLAIMS:
        owner = words.t("owner.claims_pending")
        kinds = labels.nomenclature("claim_kind")
        return [Reason(kind, labels.label("claim_kind", kind, words), owner) for kind in kinds]
    return [Reason(code, words.t(f"reason.{code}"), words.t(f"owner.{code}")) for code in REASONS[name]]


def counted(view: View, name: str, by: Sequence[str]) -> pandas.DataFrame:
    """For each group who is `left`, and how many of them for each reason."""
    if name == CLAIMS:
        return _pending_claims(view, by)
    if name == LAUREATES:
        return _barred_laureates(view, by)
    remaining, codes = indicator(name).remaining, REASONS[name]
    rows = facts.counts(view, [remaining, *codes], by)
    return rows.assign(left=rows[remaining])


def _pending_claims(view: View, by: Sequence[str]) -> pandas.DataFrame:
    kinds, wanted = list(labels.nomenclature("claim_kind")), (*by, "claim_kind", "claim_status")
    rows = facts.ask(view, "claims_by", by=wanted, sessions=(view.session.code,), within=view.place.code)
    pending = rows[rows["claim_status"] == "pending"]
    table = pending.pivot_table("claims", list(by), "claim_kind", "sum", fill_value=0).reindex(
        columns=kinds, fill_value=0
    )
    return table.assign(left=table.sum(axis=1)).reset_index()


def _barred_laureates(view: View, by: Sequence[str]) -> pandas.DataFrame:
    wanted = (*by, "cnie_status")
    rows = facts.ask(view, "barred_laureates", by=wanted, sessions=(view.session.code,), within=view.place.code)
    why = [CARD_STATES.get(status, f"cnie_{status}") for status in rows["cnie_status"]]
    table = rows.assign(why=why).pivot_table("laureates", list(by), "why", "sum", fill_value=0)
    table = table.reindex(columns=list(CARD), fill_value=0)
    return table.assign(left=table.sum(axis=1)).reset_index()
