"""Hostile names and addresses in a real browser: no script, dialog, request, link or picture comes of them."""

import pytest

from marsad.texts import WORD_JOINER
from tests.browser.matrix import FRONT, PAGES
from tests.browser.served import served
from tests.browser.visit import visit
from tests.security.injection.hostile import PROVINCE, on_screen, publish_hostile, schools
from tests.security.injection.payloads import XSS

DIRECTOR = {"lang": "fr", "viewer": f"provincial_director:{PROVINCE}"}
MADE = """() => [
    window.hacked ? 'a script ran' : '',
    ...[...document.querySelectorAll('a')].map(a => a.href)
        .filter(to => /^https?:..[^/]*evil|^mailto|^javascript/.test(to)),
    ...[...document.querySelectorAll('img, iframe, object, embed, link, script')]
        .map(one => one.src || one.href || one.data || '')
        .filter(from => /^https?:..[^/]*evil|streamlit-mark/.test(from)),
    ...[...document.querySelectorAll('[onerror], [onload], [ontoggle], [onfocus], marquee, base[href*=evil]')]
        .map(one => one.outerHTML),
    ...[...document.querySelectorAll('.st-key-breadcrumb :is(img, a, code, em, del, h1, ul, ol, blockquote, .katex)')]
        .map(one => one.outerHTML),
].filter(Boolean)"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    with served(publish_hostile(tmp_path_factory.mktemp("hostile"))) as address:
        yield address


@pytest.fixture
def visiting(tab, hostile):
    with visit(tab, hostile) as opened:
        yield opened


def effects(visiting):
    return [*visiting.page.evaluate(MADE), *visiting.dialogs, *visiting.strangers()]


@pytest.mark.parametrize("pages", [PAGES[start::4] for start in range(4)], ids="+".join)
def test_no_page_obeys_the_names_of_its_schools(visiting, pages):
    for page in pages:
        visiting.go("" if page == FRONT else page, **DIRECTOR)
        assert effects(visiting) == [], page


@pytest.mark.parametrize("codes", [on_screen()[start::2] for start in range(2)], ids="+".join)
def test_no_school_s_name_is_obeyed(visiting, codes):
    for code in codes:
        visiting.go("", **DIRECTOR, territory=code)
        assert schools()[code] in visiting.text().replace(WORD_JOINER, "")  # the name is there, as it is written
        assert effects(visiting) == [], code


@pytest.mark.parametrize("payload", XSS[::12])
def test_no_address_is_obeyed(visiting, payload):
    names = ("territory", "session", "sex", "stream", "extend", "gate", "lang")
    visiting.open("", **dict.fromkeys(names, payload))
    assert effects(visiting) == []


def test_the_search_would_find_a_link(visiting):
    visiting.open("", **DIRECTOR)
    visiting.page.evaluate("document.body.append(Object.assign(document.createElement('a'), {href: '//evil.example'}))")
    assert effects(visiting)
