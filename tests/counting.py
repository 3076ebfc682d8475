"""The rule of each count, said a second time in plain Python: what the SQL must agree with.

A rule takes one candidate (a dictionary, a row of `candidate`) and a last day: what happened later is not yet known.
"""

NEVER = 9999


def held(c, last):
    return c["cnie_status"] == "held" and c["cnie_day"] <= last


def copied(c, last):
    return held(c, last) and c["copy_day"] <= last


def verified(c, last):
    return c["verified_day"] <= last


def asked(c, last):
    return c["correction_day"] <= last


def corrected(c, last):
    return asked(c, last) and not verified(c, last)


def unopened(c, last):
    return not verified(c, last) and not asked(c, last)


def unsummoned(c, last):
    return c["summons_day"] > last


def undecorated(c, last):
    """A laureate without the diploma."""
    return c["laureate_day"] <= last < c["diploma_day"]


def requested(c, last):
    return c["scholarship_day"] <= last


def decided(c, last):
    return c["scholarship_decision_day"] <= last


def known(c, last):
    return c["result_day"] <= last


def read(c, last):
    return known(c, last) and c["consulted_day"] <= last


def present(c, last):
    return known(c, last) and c["presence"] == "present"


def called(c, last):
    return present(c, last) and c["decision"] == "catch_up"


def sat_again(c, last):
    return called(c, last) and c["catch_up_day"] <= last and c["catch_up_presence"] == "present"


RULES = {
    "registered": lambda c, last: True,
    "cnie_held": held,
    "cnie_missing": lambda c, last: not held(c, last),
    "copy_received": copied,
    "copy_missing": lambda c, last: held(c, last) and not copied(c, last),
    "verified": verified,
    "unverified": lambda c, last: not verified(c, last),
    "verification_confirmed": lambda c, last: verified(c, last) and c["verification_status"] == "confirmed",
    "verification_validated": lambda c, last: verified(c, last) and c["verification_status"] == "validated",
    "verification_not_opened": unopened,
    "correction_requested": asked,
    "correction_pending": corrected,
    "verification_barred": lambda c, last: not verified(c, last) and not held(c, last),
    "summoned": lambda c, last: c["summons_day"] <= last,
    "unsummoned": lambda c, last: c["summons_day"] > last,
    "summons_blocked": lambda c, last: unsummoned(c, last) and not (held(c, last) and verified(c, last)),
    "summons_barred": lambda c, last: unsummoned(c, last) and not held(c, last),
    "summons_unverified": lambda c, last: unsummoned(c, last) and held(c, last) and unopened(c, last),
    "summons_correction": lambda c, last: unsummoned(c, last) and held(c, last) and corrected(c, last),
    "summons_waiting": lambda c, last: unsummoned(c, last) and held(c, last) and verified(c, last),
    "scholarship_eligible": held,
    "scholarship_barred": lambda c, last: not held(c, last),
    "scholarship_requested": requested,
    "scholarship_pending": lambda c, last: requested(c, last) and not decided(c, last),
    "scholarship_decided": decided,
    "scholarship_granted": lambda c, last: decided(c, last) and c["scholarship_status"] == "granted",
    "scholarship_refused": lambda c, last: decided(c, last) and c["scholarship_status"] == "refused",
    "results_known": known,
    "consulted": read,
    "consulted_first_hour": lambda c, last: read(c, last) and 0 <= c["consulted_hour"] < 1,
    "consulted_first_day": lambda c, last: read(c, last) and 0 <= c["consulted_hour"] < 24,
    "present": present,
    "absent": lambda c, last: known(c, last) and c["presence"] == "absent",
    "admitted": lambda c, last: present(c, last) and c["decision"] == "admitted",
    "unadmitted": lambda c, last: present(c, last) and c["decision"] != "admitted",
    "catch_up": called,
    "catch_up_known": lambda c, last: called(c, last) and c["catch_up_day"] <= last,
    "catch_up_present": sat_again,
    "catch_up_absent": lambda c, last: (
        called(c, last) and c["catch_up_day"] <= last and c["catch_up_presence"] == "absent"
    ),
    "catch_up_unadmitted": lambda c, last: sat_again(c, last) and c["laureate_day"] > last,
    "catch_up_admitted": lambda c, last: sat_again(c, last) and c["laureate_day"] <= last,
    "laureate": lambda c, last: c["laureate_day"] <= last,
    "present_barred": lambda c, last: present(c, last) and not held(c, last),
    "diploma_pending": undecorated,
    "diploma_barred": lambda c, last: undecorated(c, last) and not held(c, last),
    "diploma_waiting": lambda c, last: undecorated(c, last) and held(c, last),
    "claimants": lambda c, last: c["claim_day"] <= last,
    "diploma_issued": lambda c, last: c["diploma_day"] <= last,
    "digital_consulted": lambda c, last: c["digital_consulted_day"] <= last,
    "digital_shared": lambda c, last: c["digital_shared_day"] <= last,
}

NO_HISTORY = {
    "cnie_none": lambda c: c["cnie_status"] in ("none", "unknown"),
    "cnie_requested": lambda c: c["cnie_status"] == "requested",
    "cnie_expired": lambda c: c["cnie_status"] == "expired",
    "cnie_mismatched": lambda c: c["cnie_status"] == "mismatched",
    "cnie_invalid": lambda c: c["cnie_status"] == "held" and not held(c, NEVER - 1),
    "stopped_at_verification": lambda c: c["stopped_at"] == "verification",
    "stopped_at_summons": lambda c: c["stopped_at"] == "summons",
    "stopped_at_exam": lambda c: c["stopped_at"] == "exam",
    "stopped_at_result": lambda c: c["stopped_at"] == "result",
    "finished": lambda c: c["stopped_at"] == "finished",
}

CLAIM_RULES = {
    "claims_filed": lambda c, last: c["filed_day"] <= last,
    "claims_pending": lambda c, last: c["filed_day"] <= last < c["answered_day"],
    "claims_answered": lambda c, last: c["answered_day"] <= last,
    "claims_founded": lambda c, last: c["answered_day"] <= last and c["claim_status"] == "founded",
    "claims_unfounded": lambda c, last: c["answered_day"] <= last and c["claim_status"] == "unfounded",
    "claims_overdue": lambda c, last: c["filed_day"] + 60 < last < c["answered_day"],
}


def counts_of(candidates, claims, last):
    """Every count of a group, as it stood at the end of a day."""
    counts = {name: sum(rule(c, last) for c in candidates) for name, rule in RULES.items()}
    return counts | {name: sum(rule(c, last) for c in claims) for name, rule in CLAIM_RULES.items()}


def reasons_of(candidates):
    return {name: sum(rule(c) for c in candidates) for name, rule in NO_HISTORY.items()}
