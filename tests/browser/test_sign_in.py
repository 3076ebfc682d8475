"""Sign-in against a real provider: in, out, replay, second tab, expiry, a grant taken away, tokens that lie."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.signed import SIGNED_IN, forgotten, server, sign_in, signed_in_place

USER = "_streamlit_user"


@pytest.fixture(scope="module")
def place(sample_snapshots, tmp_path_factory):
    with signed_in_place(sample_snapshots, tmp_path_factory.mktemp("oidc")) as place:
        yield place


@pytest.fixture
def page(people):
    return people()


def test_a_browser_is_handed_on_empty(place, page):
    """From one test to the next: a new one for each would compile all of Streamlit again."""
    page.goto(f"{place.app}/?lang=fr")
    page.evaluate("localStorage.left = sessionStorage.left = 1")
    page.context.add_cookies([{"name": USER, "value": "left", "url": place.app}])
    assert forgotten(page)
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def refused(page, code):
    expect(page.get_by_text(f"Code 403 · {code}")).to_be_visible(timeout=20_000)
    expect(page.locator(SIGNED_IN)).to_have_count(0)


def asked_to_sign_in(page):
    expect(page.get_by_role("button", name="Se connecter")).to_be_visible(timeout=20_000)
    expect(page.locator(SIGNED_IN)).to_have_count(0)


def shows_figures(page):
    expect(page.locator(SIGNED_IN).first).to_be_visible(timeout=30_000)


def act(page):
    """Something that runs the page again."""
    page.get_by_role("link", name="CNIE", exact=False).first.click()


def test_nothing_is_seen_before_signing_in(place, page):
    page.goto(f"{place.app}/cnie?viewer=central:nation")
    asked_to_sign_in(page)


def test_each_signs_in_to_one_s_own_territory(place, page):
    sign_in(page, place, "region-04")
    shows_figures(page)
    assert "Rabat-Salé-Kénitra" in page.inner_text("[data-testid=stApp]")


def test_the_cookie_lives_eight_hours_hidden_from_scripts_and_over_tls_only(place, page):
    sign_in(page, place, "region-04")
    shows_figures(page)
    (cookie,) = [one for one in page.context.cookies() if one["name"] == USER]
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Lax")
    assert 7.9 * 3600 < cookie["expires"] - time.time() <= 8 * 3600


def test_another_s_territory_is_refused(place, page):
    sign_in(page, place, "region-04")
    shows_figures(page)
    page.goto(f"{place.app}/?lang=fr&viewer=regional_director:05")
    refused(page, "SCOPE_FOREIGN")


@pytest.mark.parametrize(("subject", "code"), [("stranger", "GRANT_MISSING"), ("roleless", "ROLE_UNKNOWN")])
def test_an_account_without_a_right_is_refused(place, page, subject, code):
    sign_in(page, place, subject)
    refused(page, code)


def test_signing_out_ends_the_second_tab_and_the_cookie_replayed(place, page, people):
    sign_in(page, place, "region-04")
    shows_figures(page)
    stolen, tab = page.context.cookies(), page.context.new_page()
    tab.goto(f"{place.app}/?lang=fr")
    shows_figures(tab)
    page.get_by_role("button", name="Se déconnecter").click()
    page.get_by_role("button", name="Oui").click()
    asked_to_sign_in(page)
    act(tab)
    expect(tab.locator(SIGNED_IN)).to_have_count(0, timeout=20_000)
    assert replayed(people(), stolen, place.app) == 0


def replayed(thief, cookies, address):
    """How many figures somebody sees with these cookies in a browser of their own."""
    thief.context.add_cookies(cookies)
    thief.goto(f"{address}/?lang=fr")
    asked_to_sign_in(thief)
    return thief.locator(SIGNED_IN).count()


def test_a_grant_taken_away_closes_an_open_page(place, page):
    sign_in(page, place, "region-04")
    shows_figures(page)
    place.grant(without="region-04")
    try:
        act(page)
        refused(page, "GRANT_MISSING")
    finally:
        place.grant()


def test_a_grant_taken_away_closes_a_part_that_runs_by_itself(place, page):
    sign_in(page, place, "region-04")
    shows_figures(page)
    place.grant(without="region-04")
    try:
        page.locator("[data-testid=stExpander] summary").first.click()
        refused(page, "GRANT_MISSING")
    finally:
        place.grant()


def test_a_grant_that_ended_lets_nobody_in(place, page):
    place.grant(until="2020-01-01")
    try:
        sign_in(page, place, "region-04")
        refused(page, "GRANT_EXPIRED")
    finally:
        place.grant()


@pytest.mark.parametrize("lie", [{"aud": "other"}, {"iss": "http://localhost:1"}, {"nonce": "old"}, {"exp": 1}])
def test_a_token_that_lies_does_not_sign_in(place, page, lie):
    place.lie(**lie)
    try:
        sign_in(page, place, "region-04")
        expect(page.get_by_text("La connexion n’a pas abouti")).to_be_visible()
        page.goto(f"{place.app}/?lang=fr")
        asked_to_sign_in(page)
    finally:
        place.lie()


def test_a_token_for_another_client_is_refused_where_the_library_lets_it_pass(place, page):
    place.lie(aud="other", azp="marsad")
    try:
        sign_in(page, place, "region-04")
        refused(page, "TOKEN_INVALID")
    finally:
        place.lie()


@pytest.mark.parametrize(
    ("setting", "allowed", "code", "seconds"),
    [("MARSAD_IDLE_MINUTES", "0.2", "SESSION_IDLE", 13), ("MARSAD_SESSION_HOURS", "0.008", "SESSION_OVER", 30)],
)
def test_a_session_that_is_idle_or_over_closes(sample_snapshots, tmp_path, page, setting, allowed, code, seconds):
    with signed_in_place(sample_snapshots, tmp_path, **{setting: allowed}) as place:
        sign_in(page, place, "region-04")
        shows_figures(page)
        page.wait_for_timeout(seconds * 1000)  # one more than is allowed
        act(page)
        refused(page, code)


def test_a_sign_out_outlives_a_restart_and_a_provider_that_is_down_is_said(sample_snapshots, tmp_path, page):
    with signed_in_place(sample_snapshots, tmp_path) as place:
        sign_in(page, place, "region-04")
        shows_figures(page)
        stolen = page.context.cookies()
        page.get_by_role("button", name="Se déconnecter").click()
        page.get_by_role("button", name="Oui").click()
        asked_to_sign_in(page)
    with server(place, sample_snapshots):  # the provider is gone
        page.context.clear_cookies()
        page.context.add_cookies(stolen)
        page.goto(f"{place.app}/?lang=fr")
        asked_to_sign_in(page)
        page.get_by_role("button", name="Se connecter").click()
        expect(page.get_by_text("Le service d’identité ne répond pas")).to_be_visible(timeout=30_000)
