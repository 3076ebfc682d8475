"""Payloads as filters, places and addresses: nothing is found, nothing is changed, nothing is echoed."""

from urllib.parse import quote

import pytest

from marsad.frame import address
from marsad.scope import Scope, ScopeError
from marsad.viewer import Viewer
from tests.marsad.guard.test_door import get
from tests.security.injection.payloads import HOSTILE, SQL, XSS

PROVINCE = Scope.parse("04.421")
FORMED = {one for one in HOSTILE if address.CODE.fullmatch(one)}  # have the form of a code, and are codes of nothing


def rows(snapshot, **asked):
    return snapshot.counts(["registered"], ["session"], PROVINCE, ["2024"], **asked)["registered"].sum()


@pytest.mark.parametrize("payload", SQL)
def test_a_filter_is_a_value_and_no_statement(tiny_snapshot, payload):
    before = rows(tiny_snapshot)
    for name in ("school", "sex", "stream", "commune"):
        assert rows(tiny_snapshot, filters={name: [payload]}) == 0
    assert rows(tiny_snapshot, within=payload) == 0
    assert rows(tiny_snapshot) == before > 0


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_payload_names_a_territory_or_a_viewer(payload):
    for parse, text in ((Scope.parse, payload), (Viewer.parse, payload), (Viewer.parse, f"central:{payload}")):
        with pytest.raises(ScopeError):
            parse(text)


@pytest.mark.parametrize("payload", [one for one in HOSTILE if one not in FORMED])
def test_an_address_drops_what_has_not_the_form_of_a_code(payload):
    names = ("lang", "session", "territory", "extend", *address.FILTERS)
    read = address.read(dict.fromkeys(names, payload))
    assert read.params() == {"lang": "fr"}


@pytest.mark.parametrize("payload", XSS)
def test_no_answer_echoes_an_address(payload):
    for path in ("/", f"/{quote(payload, safe='')}"):
        assert payload not in str(get(path, query=f"lang={quote(payload)}&territory={quote(payload)}"))
