"""Files in a real browser: fetched once by who asked, by nobody else; names above the number with a second person."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from marsad import audit
from tests.browser.places import most
from tests.browser.signed import sign_in, signed_in_place
from tests.marsad.exports.opened import Opened

GATE, PROVINCES = "unsummoned", ("04.421", "04.441")
LINK, PATIENCE = "a.fetch", 30_000
STEPS = ("request", "approve", "export")


def fetched(page) -> Opened:
    with page.expect_download() as download:
        page.locator(LINK).click()
    return Opened(Path(download.value.path()).read_bytes())


def list_with_names(page):
    """Open the block at the end of the list, and say why."""
    page.get_by_text("Exporter cette liste avec les noms").click(timeout=PATIENCE)
    why = page.get_by_label("Pourquoi exporter les noms ?")
    expect(why).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(1500)  # the list closes when the block around it is drawn again
    why.fill("Compléter")
    page.get_by_role("option", name="Compléter le dossier").click(timeout=PATIENCE)


def test_a_file_is_fetched_once_and_by_this_browser_only(home, people):
    mine, other = people(), people()
    mine.goto(f"{home}/cnie?lang=ar")
    mine.get_by_text("تصدير جداول هذه الصفحة").click()
    mine.get_by_role("button", name="تحضير الملف").click()
    expect(mine.locator(LINK)).to_be_visible(timeout=PATIENCE)
    address = f"{home}{mine.locator(LINK).get_attribute('href')}"
    other.goto(home)
    assert other.goto(address).status == 403
    book = fetched(mine)
    assert book.names[0] == "حول الملف"
    assert 'rightToLeft="1"' in book.sheet(2)
    assert mine.goto(address).status == 404
    assert "سبق استعمال هذا الرابط" in mine.inner_text("body")


@pytest.fixture(scope="module")
def place(sample_snapshots, sample_keys, tmp_path_factory):
    """Every list of names needs a second person here."""
    folder = tmp_path_factory.mktemp("names")
    settings = {"MARSAD_KEYS": str(sample_keys), "MARSAD_NAMES_EXPORTED_ALONE": "0"}
    with signed_in_place(sample_snapshots, folder, **settings) as place:
        yield place


@pytest.fixture(scope="module")
def province(sample_snapshots):
    return most(sample_snapshots, GATE, "province", PROVINCES)


def test_names_leave_once_a_second_person_has_approved(place, people, province):
    asking, deciding = people(), people()
    sign_in(asking, place, "provinces-04")
    asking.goto(f"{place.app}/worklist?lang=fr&viewer=provincial_director:{province}&gate={GATE}")
    list_with_names(asking)
    asking.get_by_role("button", name="Demander l’approbation").click()
    expect(asking.get_by_text("Demande envoyée")).to_be_visible(timeout=PATIENCE)

    sign_in(deciding, place, "region-04")
    deciding.goto(f"{place.app}/worklist?lang=fr")
    expect(deciding.get_by_text("provinces-04")).to_be_visible(timeout=PATIENCE)
    deciding.get_by_role("button", name="Approuver").click()
    expect(deciding.get_by_role("button", name="Approuver")).to_have_count(0, timeout=PATIENCE)

    asking.reload()
    list_with_names(asking)
    asking.get_by_role("button", name="Préparer le fichier").click(timeout=PATIENCE)
    expect(asking.locator(LINK)).to_be_visible(timeout=PATIENCE)
    book = fetched(asking)
    assert len(book.rows(2)) > 1
    done = [one.action for one in audit.entries(place.folder / "audit")]
    assert [action for action in done if action in STEPS] == list(STEPS)
