"""Names in a real browser: shown after a purpose, masked again by the server, printed on one sheet."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.places import most
from tests.browser.served import served
from tests.browser.visit import visit

GATE = "copy_missing"
CODE = re.compile(r"\b[A-Z]\d{9}\b")


@pytest.fixture(scope="module")
def school(sample_snapshots):
    """The school with most rows in its list."""
    return most(sample_snapshots, GATE, "school")


@pytest.fixture(scope="module")
def desk(sample_snapshots, sample_keys, tmp_path_factory):
    """A server with the keys of the sample and an access log of its own."""
    own = {"MARSAD_KEYS": str(sample_keys), "MARSAD_AUDIT": str(tmp_path_factory.mktemp("audit"))}
    with served(sample_snapshots, own) as home:
        yield home


@pytest.fixture
def opened(tab, desk, school):
    with visit(tab, desk) as page:
        yield page.open("worklist", viewer=f"school_head:{school}", gate=GATE)


def reveal(opened):
    opened.page.get_by_role("combobox", name="Pourquoi voir les noms").click()
    opened.page.get_by_role("option", name="Compléter le dossier").click()
    opened.page.get_by_role("button", name="Afficher").click()
    expect(opened.page.get_by_text("Noms masqués dans")).to_be_visible(timeout=30_000)


def codes(opened):
    return CODE.findall(opened.page.inner_text("[data-testid=stTable]"))


def test_names_come_with_a_purpose_and_go_within_the_minute(opened):
    assert codes(opened) == []
    reveal(opened)
    assert codes(opened)
    expect(opened.page.get_by_role("button", name="Afficher")).to_be_visible(timeout=75_000)
    opened.settle()
    assert codes(opened) == []
    assert opened.errors() == []


def test_no_byte_of_a_masked_list_holds_a_code(opened):
    assert CODE.findall(b"".join(opened.received).decode("utf-8", "ignore")) == []


def test_names_can_be_masked_at_once(opened):
    reveal(opened)
    opened.page.get_by_role("button", name="Masquer maintenant").click()
    expect(opened.page.get_by_role("button", name="Afficher")).to_be_visible(timeout=30_000)
    opened.settle()  # the button stands above the table, and is there before it
    assert codes(opened) == []


def test_the_list_of_a_school_is_one_sheet(opened):
    reveal(opened)
    lengthen(opened.page, 35)
    assert pages(opened.page.pdf(prefer_css_page_size=True)) == 1


def lengthen(page, rows):
    """As many rows as the longest sheet has: the sample's schools are small."""
    page.evaluate(
        """rows => { const body = document.querySelector('[data-testid=stTable] tbody')
            while (body.children.length < rows) body.append(body.children[0].cloneNode(true)) }""",
        rows,
    )


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
