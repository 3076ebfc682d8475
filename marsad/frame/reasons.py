"""Why candidates remain, and whose step is next: by count of `headcount`, or for claims by their kind."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas

from marsad.frame import facts, labels
from marsad.frame.view import View
from marsad.indicators import indicator

CARD = ("cnie_none", "cnie_requested", "cnie_expired", "cnie_mismatched", "cnie_invalid")
REASONS = {
    "cnie_coverage": CARD,
    "scholarship_barred_rate": CARD,
    "verification_completion": ("correction_pending", "verification_not_opened"),
}
CLAIMS = "claims_answered_rate"
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
