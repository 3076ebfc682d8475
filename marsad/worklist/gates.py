"""The closed list of gates at which candidates are listed. Each is the count of its name in `headcount`."""

# The gate, and what its reasons are about (`queries/nominative/worklist.sql`).
GATES = {
    "cnie_missing": "card",
    "copy_missing": "copy",
    "unverified": "data",
    "verification_not_opened": "data",
    "correction_pending": "data",
    "verification_barred": "card",
    "unsummoned": "summons",
    "diploma_barred": "diploma",
}
REASONS = (
    "cnie_none",
    "cnie_requested",
    "cnie_expired",
    "cnie_mismatched",
    "cnie_invalid",
    "correction_pending",
    "verification_not_opened",
    "copy_missing",
    "summons_due",
)
# Gates at which everybody waits for the same thing.
ONE_REASON = ("copy_missing", "verification_not_opened", "correction_pending")
