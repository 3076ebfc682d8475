"""What somebody sees who has not come in: how to sign in, or why not. No figure, no territory, no file opened."""

import streamlit as st

from marsad.frame.address import Address
from marsad.frame.door import providers
from marsad.frame.head import languages
from marsad.signin import Refused
from marsad.texts import Words

AGAIN = {"SESSION_IDLE", "SESSION_OVER", "SESSION_REVOKED", "TOKEN_INVALID"}


def not_configured(words: Words) -> None:
    st.title(words.t("gate.title"))
    st.info(words.t("gate.why"), icon=":material/lock:")


def sign_in(words: Words) -> None:
    languages(words, Address(lang=words.lang))
    st.title(words.t("shell.title"))
    st.caption(words.t("shell.purpose"))
    st.write(words.t("sign_in.why"))
    sign_in_buttons(words)


def sign_in_buttons(words: Words) -> None:
    known = providers()
    for provider in known:
        label = words.t("sign_in.with", name=provider.name) if len(known) > 1 else words.t("sign_in.button")
        name = None if provider.name == "default" else provider.name
        st.button(label, key=f"sign-in-{provider.name}", on_click=st.login, args=(name,), type="primary")


def refused(words: Words, refusal: Refused) -> None:
    """The number is the one of the web for it: known to who answers the telephone, in every language."""
    code = refusal.code.lower()
    languages(words, Address(lang=words.lang))
    st.title(words.t("refused.title"))
    st.error(words.t(f"refused.{code}"), icon=":material/lock:")
    st.caption(words.t("refused.code", code=refusal.code))
    if refusal.code in ("PAGE_CLOSED", "SCOPE_FOREIGN"):
        home_link(words)
    elif refusal.code in AGAIN:
        sign_in_buttons(words)
    sign_out(words)


def home_link(words: Words) -> None:
    st.html(f'<a href="/?lang={words.lang}" target="_self">{words.t("refused.home")}</a>')


def sign_out(words: Words) -> None:
    if st.user.get("is_logged_in"):
        st.button(words.t("sign_in.out"), key="sign-out", on_click=st.logout)
