"""Streamlit's first page made ours: the reader's language, no inline script, no foreign font."""

import re
from collections.abc import Mapping
from html import escape
from importlib.resources import files

# Pages lie side by side: without a base Streamlit looks for itself under each page first, and fails twice.
BASE_SCRIPT = "window.__streamlit = {BACKEND_BASE_URL: new URL('.', location.href).href};\n"


def index_page(lang: str, direction: str, title: str, no_script: str) -> str:
    """Streamlit's page in the reader's language, a script of ours for its inline one: the policy forbids that."""
    html = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")
    html = _replace(r'<html lang="en">', f'<html lang="{lang}" dir="{direction}">', html)
    html = _replace(r"<script>.*?</script>", '<script src="./base.js"></script>', html)
    html = _replace(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*>", "", html)  # the theme has its own fonts
    html = _replace(r'<link rel="service-desc"[^>]*>', "", html)
    html = _replace(r"<title>.*?</title>", f"<title>{title}</title>", html)
    return _replace(r"<noscript>.*?</noscript>", f"<noscript><p>{no_script}</p></noscript>", html)


def _replace(pattern: str, text: str, html: str) -> str:
    changed, count = re.subn(pattern, lambda _: text, html, flags=re.DOTALL)
    if count != 1:
        raise RuntimeError(
            f"Streamlit's index.html has {count} places like {pattern!r}: adapt marsad/guard/page.py to it"
        )
    return changed


def notice_page(title: str, texts: Mapping[str, tuple[str, str]], home: str = "/") -> str:
    """A page that needs no script, in every language at once: who reads it may not have chosen one yet.

    `texts` holds for each language its direction and its sentence.
    """
    said = "".join(
        f'<p lang="{lang}" dir="{direction}"><a href="{home}?lang={lang}">{escape(text)}</a></p>'
        for lang, (direction, text) in texts.items()
    )
    look = "body{font:18px/1.6 sans-serif;max-width:40rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}"
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>{look}</style>'
    name = escape(title)
    return f"<!doctype html><html><head>{head}<title>{name}</title></head><body><h1>{name}</h1>{said}</body></html>"
