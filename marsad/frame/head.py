"""What stands above every page: how fresh the figures are, from which files, in which language, and what went wrong."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from marsad.frame import freshness
from marsad.frame.address import Address
from marsad.frame.attempt import stopped
from marsad.frame.breadcrumb import breadcrumb
from marsad.frame.filters import filter_bar
from marsad.frame.receipt import receipt
from marsad.frame.view import View
from marsad.frame.visitor import viewer_name
from marsad.texts import LANGUAGES, Words, plain
from marsad.viewer import DEMONSTRATION

LANGUAGE_MARKS = {"fr": "FR", "ar": "ع", "en": "EN"}
LANGUAGE_NAMES = {"fr": "Français", "ar": "العربية", "en": "English"}


def head(view: View) -> None:
    alerts(view)
    with st.container(key="freshness", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            st.caption(situation(view), width="content")
            receipt(view)
        languages(view.words, view.address)
    breadcrumb(view)
    filter_bar(view)


def alerts(view: View) -> None:
    words = view.words
    if view.viewer.issuer == DEMONSTRATION:
        st.info(words.t("head.demonstration"), icon=":material/science:")
    if view.viewer.played_by:
        st.warning(words.t("head.seen_as", name=plain(viewer_name(view))), icon=":material/visibility:")
    for warning in view.snapshot.warnings:
        st.error(words.t(f"error.{warning.code.lower()}_fallback"), icon=":material/error:")
    attempt = stopped(view.snapshot)
    if attempt:
        status, codes = attempt
        st.warning(words.t(f"head.{status}", codes=", ".join(codes)), icon=":material/warning:")


def situation(view: View) -> str:
    words, session = view.words, view.session
    arrived = words.t("head.freshness", day=session.as_of, n=session.files_received, total=session.files_expected)
    return f"{freshness.said(view)} {arrived}"


def languages(words: Words, address: Address) -> None:
    """Real links: another language is another direction of the whole document, which takes a full page."""
    links = [language_link(address, lang) for lang in LANGUAGES]
    label = escape(words.t("head.languages"))
    st.html(f'<nav class="languages" aria-label="{label}">{" ".join(links)}</nav>', width="content")


def language_link(address: Address, lang: str) -> str:
    query = escape(urlencode(address.at(lang=lang).params(), safe=",:"), quote=True)
    current = ' aria-current="true"' if lang == address.lang else ""
    return f'<a href="?{query}" lang="{lang}" title="{LANGUAGE_NAMES[lang]}"{current}>{LANGUAGE_MARKS[lang]}</a>'
