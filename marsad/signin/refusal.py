"""Why somebody is not let in: a closed list of codes, each with its words in every language."""

CODES = (
    "TOKEN_INVALID",
    "ROLE_UNKNOWN",
    "ROLE_DISAGREES",
    "TERRITORY_NONE",
    "GRANT_MISSING",
    "GRANT_EXPIRED",
    "GRANTS_INVALID",
    "SESSION_IDLE",
    "SESSION_OVER",
    "SESSION_REVOKED",
    "SCOPE_FOREIGN",
    "PAGE_CLOSED",
    "STATE_UNAVAILABLE",
    "AUDIT_UNAVAILABLE",
)


class Refused(Exception):
    """Not let in; the code says why, the detail is for the operator and holds no personal data."""

    def __init__(self, code: str, detail: str = "") -> None:
        assert code in CODES, code
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
