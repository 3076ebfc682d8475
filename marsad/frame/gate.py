"""Who may come in while there is no sign-in: someone at this very machine, as a demonstration viewer."""

import ipaddress
from collections.abc import Iterable, Mapping

import streamlit as st

from marsad.settings import settings


def is_loopback(host: str) -> bool:
    name = _without_port(host.strip().lower())
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


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
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0] if host.count(":") == 1 else host
