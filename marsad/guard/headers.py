"""What every answer carries: security headers, and cookies that are sent over nothing but TLS and not for long."""

from starlette.types import Message, Send

LONGEST = 8 * 3600  # seconds; Streamlit's own sign-in cookie lives thirty days
SIGN_IN = b"_streamlit_user"
READ_BY_SCRIPT = b"_streamlit_xsrf"
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
    )
)
HEADERS = {
    # Browsers heed it over TLS alone, so the demonstration without TLS stays reachable.
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


# Not "cookies": that reaches all sites of the ministry's domain, and the answer itself takes the sign-in away.
FORGET = (b"clear-site-data", b'"cache", "storage"')


def forgetting(send: Send) -> Send:
    """Nothing of who signs out is left in a browser that others use too."""

    async def told(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], FORGET]
        await send(message)

    return told


def with_headers(send: Send) -> Send:
    async def hardened(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [_kept(name, value) for name, value in message["headers"] if name.decode().lower() not in HEADERS]
            message["headers"] = [*kept, *((name.encode(), value.encode()) for name, value in HEADERS.items())]
        await send(message)

    return hardened


def _kept(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    return (name, hardened_cookie(value)) if name.lower() == b"set-cookie" else (name, value)


def hardened_cookie(cookie: bytes) -> bytes:
    """Secure always (browsers take localhost for secure); a sign-in lives no longer than its session may."""
    pair, *attributes = [part.strip() for part in cookie.split(b";")]
    kept = [part for part in attributes if part.partition(b"=")[0].lower() not in {b"secure", b"httponly", b"max-age"}]
    age = [part for part in attributes if part.lower().startswith(b"max-age=")]
    if pair.startswith(SIGN_IN) and age and age[0].partition(b"=")[2] != b"0":
        kept = [part for part in kept if not part.lower().startswith(b"expires=")]
        age = [b"Max-Age=%d" % LONGEST]
    closed = [] if pair.startswith(READ_BY_SCRIPT) else [b"HttpOnly"]
    return b"; ".join([pair, *kept, *age, *closed, b"Secure"])
