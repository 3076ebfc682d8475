"""How reading can fail. Every error carries the code under which operations and pages know it."""


class SnapshotError(Exception):
    code = "SNAPSHOT_CORRUPT"

    def __init__(self, message: str, code: str | None = None):
        super().__init__(message)
        self.code = code or self.code


class SnapshotMissing(SnapshotError):
    code = "SNAPSHOT_MISSING"


class SnapshotCorrupt(SnapshotError):
    code = "SNAPSHOT_CORRUPT"


class Embargoed(SnapshotError):
    """The question is about results, and their announced hour has not come, or they were withheld until it."""

    code = "EMBARGO"

    def __init__(self) -> None:
        super().__init__(
            "results stay closed to everyone until their announced hour, and until they are published after it"
        )


class QueryRefused(SnapshotError):
    """The database stopped the question: QUERY_TIMEOUT or QUERY_TOO_HEAVY. The next one may be asked."""

    def __init__(self, code: str):
        super().__init__(f"{code}: ask for fewer groups or a smaller territory", code)
