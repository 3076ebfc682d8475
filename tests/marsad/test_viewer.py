import pytest

from marsad.scope import Scope, ScopeError
from marsad.viewer import Viewer


@pytest.mark.parametrize(
    "text", ["central:nation", "regional_director:04", "provincial_director:04.421", "school_head:16698Z"]
)
def test_a_role_looks_at_its_kind_of_territory(text):
    viewer = Viewer.parse(text)
    assert (str(viewer), viewer.scope) == (text, Scope.parse(text.split(":")[1]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        None,
        "central",  # no territory is no viewer
        "central:",
        "central:04",
        "regional_director:nation",  # wider than the role
        "regional_director:04.421",
        "school_head:04.421",
        "minister:nation",
        "CENTRAL:nation",
    ],
)
def test_any_other_pair_raises(text):
    with pytest.raises(ScopeError):
        Viewer.parse(text)
