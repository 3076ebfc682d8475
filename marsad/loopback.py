"""Which names and addresses mean this very machine."""

import ipaddress


def is_loopback(host: str) -> bool:
    name = _without_port(host.strip().lower())
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0] if host.count(":") == 1 else host
