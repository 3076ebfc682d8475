"""Who may come in while there is no sign-in: someone at this very machine, as a demonstration viewer."""

from collections.abc import Iterable, Mapping

import streamlit as st

from marsad.loopback import is_loopback
from marsad.settings import settings


def may_demonstrate(bound: Iterable[str], headers: Mapping[str, str], provider_configured: bool) -> bool:
    """Only without an identity provider, bound to loopback, asked by its loopback name, and not through a proxy."""
    heard = {name.lower(): value for name, value in headers.items()}
    if provider_configured or "x-forwarded-for" in heard or "forwarded" in heard:
        return False
    return all(is_loopback(host) for host in (*bound, heard.get("host", "")))


def is_open() -> bool:
    return may_demonstrate(bound_addresses(), request_headers(), provider_configured())


def bound_addresses() -> tuple[str, str]:
    """Where `serve` and where `streamlit run` listen; an address that is not said means every interface."""
    return settings().host, st.get_option("server.address") or ""


def request_headers() -> dict[str, str]:
    return dict(st.context.headers)


def provider_configured() -> bool:
    """Also where the secrets could not be read: the demonstration never opens by mistake."""
    return bool(settings().secrets) or providers_known()


def providers_known() -> bool:
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False
