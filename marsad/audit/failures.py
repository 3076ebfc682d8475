"""How the access log can fail. Whoever gets one of these shows no name."""


class AuditUnavailable(Exception):
    """The line could not be kept: names close, figures stay."""

    code = "AUDIT_UNAVAILABLE"


class AuditBroken(AuditUnavailable):
    """The chain does not hold at a line: changed, taken out, moved, put in or cut."""

    def __init__(self, file: str, line: int, found: str) -> None:
        super().__init__(f"{file}, line {line}: {found}")
        self.file, self.line, self.found = file, line, found
