"""The table of docs/security.md is the one of data/reference/roles.toml.

Written anew by `python -m tests.security.test_document`.
"""

from pathlib import Path

from marsad import roles

DOCUMENT = Path(__file__).parents[2] / "docs" / "security.md"
START, END = "<!-- roles: generated from data/reference/roles.toml -->\n", "<!-- /roles -->"


def table() -> str:
    plan = roles.plan()
    heads = ("role", "territory", "figures", "names", "work-list opens with", "exports", "approves", "sees as", "pages")
    rows = [
        (
            f"`{one.name}`",
            one.territory,
            yes(one.facts),
            one.names,
            one.list,
            one.exports,
            yes(one.approves),
            yes(one.see_as),
            ", ".join(f"`{page}`" for page in roles.pages_for(one.name)),
        )
        for one in plan.roles.values()
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, ("---",) * len(heads), *rows))


def yes(right: bool) -> str:
    return "yes" if right else "no"


def parts() -> tuple[str, str, str]:
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(START)
    written, _, after = rest.partition(END)
    return before, written, after


def test_the_document_says_what_is_declared():
    assert parts()[1] == table(), "write it anew: python -m tests.security.test_document"


if __name__ == "__main__":
    before, _, after = parts()
    DOCUMENT.write_text(before + START + table() + END + after, encoding="utf-8")
