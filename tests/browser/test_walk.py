"""What an official does: goes down by a click and up by the breadcrumb, filters, changes page and language."""

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from marsad.nearing import AWAITED
from tests.browser.language import untranslated
from tests.browser.marks import click_bar, click_mark, click_row, open_filter
from tests.browser.visit import GO_ON

WAITING = f"[class*=st-key-{AWAITED}] button"
PRESS = f"""async ({{times, every}}) => {{
    for (let n = 0; n < times; n++) {{
        document.querySelectorAll('{WAITING}').forEach(one => one.click())
        await new Promise(done => setTimeout(done, every))
    }}
}}"""
START = {"lang": "fr", "viewer": "central:nation", "session": "2024"}


def address(visiting) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(visiting.page.url).query).items()}


def arrive(visiting, territory: str) -> dict[str, str]:
    visiting.page.wait_for_url(f"**territory={territory}*", timeout=15_000)
    visiting.settle()
    return address(visiting)


def elsewhere(visiting, **params: str) -> None:
    """As the browser's buttons do it, without waiting for what comes."""
    visiting.page.evaluate(GO_ON, f"{visiting.home}/cnie?{urlencode(START | params)}")


def headings(visiting) -> list[str]:
    return visiting.page.locator("[data-testid=stMain] :is(h2, h3)").all_inner_texts()


def test_a_click_on_the_map_opens_a_region(visiting):
    visiting.open("cnie", **START, territory="nation")
    click_mark(visiting.page, "06")
    assert arrive(visiting, "06")["territory"] == "06"
    assert visiting.errors() == []


def test_a_click_on_a_bar_opens_its_region(visiting, written):
    visiting.open("cnie", **START, territory="nation")
    click_bar(visiting.page, written["06"])  # somebody there has no card: its bar is wide enough to be clicked
    assert arrive(visiting, "06")["territory"] == "06"
    assert visiting.errors() == []


def test_a_click_on_a_row_opens_its_place(visiting):
    visiting.open("cnie", **START, territory="nation")
    click_row(visiting.page, "table", 0)
    visiting.page.wait_for_url(lambda url: "territory=nation" not in url, timeout=15_000)
    assert address(visiting)["territory"] in {f"{region:02}" for region in range(1, 13)}


def test_after_a_click_a_page_becomes_as_whole_as_one_that_is_opened(visiting):
    visiting.open("cnie", **START, territory="nation")
    click_mark(visiting.page, "06")
    arrive(visiting, "06")
    after_a_click = headings(visiting)
    assert after_a_click == headings(visiting.open("cnie", **START, territory="06"))
    assert len(after_a_click) > 3


def test_a_row_of_a_table_that_came_later_opens_its_place(visiting):
    """It came as a part of the page that runs alone; another place needs the whole page."""
    visiting.open("cnie", **START, territory="nation")
    click_mark(visiting.page, "06")
    arrive(visiting, "06")
    click_row(visiting.page, "schools", 0)
    visiting.page.wait_for_url(lambda url: "territory=06" not in url, timeout=15_000)
    visiting.settle()
    assert visiting.page.locator(".st-key-breadcrumb button").count() == 3
    assert visiting.errors() == []


def test_what_waits_may_be_asked_for_again_and_again(visiting):
    """Streamlit takes back what it has not yet sent when a part runs once more; the page went white."""
    visiting.open("cnie", **START, territory="nation")
    whole = headings(visiting.open("cnie", **START, territory="12"))
    for region in ("04", "12", "07", "12", "01", "12"):
        elsewhere(visiting, territory=region)
        visiting.page.wait_for_selector(WAITING, timeout=15_000)
        visiting.page.evaluate(PRESS, {"times": 8, "every": 5})
        visiting.settle()
    assert headings(visiting) == whole
    assert visiting.errors() == []


@pytest.mark.parametrize("after", [10, 40, 70, 100])
def test_what_is_asked_for_on_the_way_elsewhere_leads_nowhere_else(visiting, where, after):
    """The request still says what the boxes of the old page held; the page is another one by the time it is heard."""
    school = where.school["territory"]
    whole = headings(visiting.open("cnie", **START, territory=school))
    visiting.open("cnie", **START, territory="12")
    for region in ("04", "12"):
        elsewhere(visiting, territory=region)
        visiting.page.wait_for_selector(WAITING, timeout=15_000)
        elsewhere(visiting, territory=school)
        visiting.page.wait_for_timeout(after)
        visiting.page.evaluate(PRESS, {"times": 1, "every": 0})
        visiting.page.wait_for_timeout(300)
        visiting.settle()
        assert address(visiting)["territory"] == school
        assert headings(visiting) == whole
    assert visiting.errors() == []


def test_one_walks_from_the_nation_to_a_school(visiting, where, written):
    visiting.open("cnie", **START, territory="nation")
    click_mark(visiting.page, "04")
    arrive(visiting, "04")
    click_mark(visiting.page, where.province["territory"])
    arrive(visiting, where.province["territory"])
    click_bar(visiting.page, written[where.school["territory"]])
    assert arrive(visiting, where.school["territory"])["territory"] == where.school["territory"]
    assert visiting.errors() == []


def test_filters_and_place_survive_a_change_of_page(visiting):
    visiting.open("cnie", **START, territory="04", sex="female", area="rural")
    before = address(visiting)
    visiting.page.locator(".st-key-pages a").nth(2).click()
    visiting.page.wait_for_url(lambda url: urlsplit(url).path != "/cnie")
    visiting.settle()
    assert address(visiting) == before


def test_a_change_of_language_keeps_place_and_filters(visiting):
    visiting.open("cnie", **START, territory="04", sex="female", area="rural")
    before = address(visiting)
    visiting.page.locator('a[href*="lang=ar"]').first.click()
    visiting.page.wait_for_url("**lang=ar*")
    visiting.settle()
    assert address(visiting) == before | {"lang": "ar"}
    assert visiting.page.evaluate("document.documentElement.dir") == "rtl"


def test_the_address_holds_codes_whatever_the_language(visiting):
    visiting.open("cnie", **START | {"lang": "ar"}, territory="nation")
    click_mark(visiting.page, "07")
    assert arrive(visiting, "07") == START | {"lang": "ar", "territory": "07"}


@pytest.mark.parametrize(
    "wrong", [{"territory": "99"}, {"stream": "'; drop table x"}, {"session": "1999"}, {"lang": "xx"}]
)
def test_a_wrong_address_still_opens_a_page(visiting, wrong):
    visiting.open("cnie", **START | wrong)
    assert visiting.errors() == []
    assert visiting.page.locator("[data-testid=stEChartsChart]").count() > 0


@pytest.mark.parametrize("path", ["overview", "no-such-page"])
def test_an_address_without_a_page_opens_the_first_one(visiting, path):
    visiting.open(path, **START | {"lang": "ar"}, territory="04")
    assert urlsplit(visiting.page.url).path == "/"
    assert address(visiting)["territory"] == "04"
    assert visiting.page.locator("[data-testid=stDialog]").count() == 0


def test_filters_are_chosen_one_after_the_other_in_an_open_box(visiting):
    """The box stays open while the page draws anew; what is chosen is said beside it."""
    visiting.open("cnie", **START, territory="04")
    open_filter(visiting.page, "area")
    visiting.page.locator("[role=option]").first.click()
    visiting.page.wait_for_url("**area=*")
    visiting.settle()
    visiting.page.locator("[class*=st-key-filter-sex-] input").click()
    visiting.page.get_by_role("option", name="Filles").click()
    visiting.page.wait_for_url("**sex=*")
    visiting.settle()
    assert "Milieu" in visiting.page.locator(".st-key-filters").inner_text()
    assert visiting.errors() == []


def test_back_lifts_a_filter_that_was_chosen_in_a_box_closed_by_now(visiting, written):
    """A browser says at each click what the box held when it was last drawn; the address is right all the same."""
    visiting.open("cnie", **START, territory="nation")
    open_filter(visiting.page, "area")
    visiting.page.locator("[role=option]").first.click()
    visiting.page.wait_for_url("**area=*")
    visiting.page.locator("h1").first.click()
    visiting.settle().page.go_back()
    visiting.settle()
    assert "area" not in address(visiting)
    click_bar(visiting.page, written["06"])
    assert arrive(visiting, "06") == START | {"territory": "06"}


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_an_opened_filter_speaks_the_language(visiting, lang):
    visiting.open("cnie", **START | {"lang": lang}, territory="04")
    open_filter(visiting.page, "area")
    offered = visiting.page.locator("[role=option]").all_inner_texts()
    assert len(offered) >= 2
    assert untranslated("\n".join(offered), lang) == []
