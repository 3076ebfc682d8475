"""The house's plan, held by the code itself: who may import whom, and what is never written."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "marsad").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
APP = [path for path in [ROOT / "app.py"] if path.exists()]
OURS = [*MODULES, *PAGES, *APP]

# module → which modules of ours it may import
MAY_IMPORT = {
    "__init__": set(),
    "scope": set(),
    "roles": set(),
    "loopback": set(),
    "sealing": set(),
    "keyring": {"sealing"},
    "queries": set(),
    "embargo": {"queries"},
    "texts": set(),
    "settings": set(),
    "nearing": set(),
    "guard": {"nearing", "signin"},
    "style": {"nearing"},
    "pace": set(),
    "funnel": set(),
    "planning": set(),
    "projection": set(),
    "findings": set(),
    "contract": {"findings"},
    "sample": set(),
    "indicators": {"queries"},
    "signin": {"roles", "scope"},
    "exports": {"audit", "scope", "texts"},
    "publish": {"contract", "embargo", "keyring", "queries", "sealing"},
    "viewer": {"roles", "scope", "settings"},
    "snapshot": {"embargo", "scope", "queries", "indicators", "settings"},
    "worklist": {"audit", "keyring", "scope", "sealing", "settings", "snapshot", "viewer"},
    "charts": {"texts"},
    "frame": {
        "audit",
        "charts",
        "embargo",
        "exports",
        "funnel",
        "findings",
        "indicators",
        "loopback",
        "nearing",
        "pace",
        "planning",
        "projection",
        "roles",
        "scope",
        "settings",
        "signin",
        "snapshot",
        "style",
        "texts",
        "viewer",
        "worklist",
    },
    "selfcheck": {"loopback", "settings", "signin"},
    "serve": {"audit", "exports", "guard", "roles", "selfcheck", "settings", "signin", "texts"},
    "audit": {"roles", "scope", "settings"},
    "commands": {
        "audit",
        "contract",
        "indicators",
        "keyring",
        "publish",
        "queries",
        "sample",
        "scope",
        "serve",
        "settings",
        "snapshot",
        "viewer",
    },
    "__main__": {"commands"},
    "pages": {"frame", "charts", "indicators"},
    "app": {"frame"},
}
# library → the modules that may import it
LIBRARIES = {
    "duckdb": {"contract", "publish", "snapshot", "sample"},
    "pandas": {"contract", "publish", "snapshot", "sample", "frame", "commands", "worklist"},
    "numpy": {"charts", "frame", "funnel", "pace", "projection", "sample"},
    "plotly": {"charts"},
    "streamlit": {"frame", "guard", "serve", "pages", "app"},
    "starlette": {"exports", "guard", "serve"},
    "uvicorn": {"serve"},
    "babel": {"texts"},
    "cryptography": {"sealing"},
    "pydantic": {"settings"},
    "pydantic_settings": {"settings"},
    "typer": {"commands"},
    "rich": {"commands"},
    "fastexcel": {"contract"},
    "xlsxwriter": {"exports", "sample"},
    "pyarrow": {"contract", "frame", "publish", "sample", "snapshot"},
}
# A table's name cannot be a parameter: these write statements over names of our own, never over what a viewer sends.
OVER_OUR_OWN_NAMES = {"contract", "publish", "sample", "marsad/snapshot/school.py", "marsad/snapshot/shutting.py"}
ONE_USER = {"user", "session_state", "query_params", "context"}


def room(path: Path) -> str:
    """The module a file belongs to: `marsad/snapshot/reading.py` is `snapshot`, `pages/cnie.py` is `pages`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "marsad" else parts[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Dotted names of everything a file imports, wherever in the file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            assert node.level == 0, f"{path}: spell imports in full"
            yield from (f"{base}.{alias.name}" for alias in node.names)


def our_imports(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("marsad.")}


def called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_every_module_has_its_place_in_the_plan():
    assert {room(path) for path in OURS} <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_no_import_goes_against_the_plan(path):
    assert our_imports(path) - {room(path)} <= MAY_IMPORT[room(path)]


def test_the_plan_has_no_way_back():
    import graphlib

    graphlib.TopologicalSorter(MAY_IMPORT).prepare()


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_a_library_stays_in_its_rooms(path):
    used = {name.split(".")[0] for name in imports(path)}
    assert {library for library in used & set(LIBRARIES) if room(path) not in LIBRARIES[library]} == set()


@pytest.mark.parametrize("path", [*PAGES, *APP], ids=names([*PAGES, *APP]))
def test_a_page_is_read_at_a_glance(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 60


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_a_function_fits_in_one_look(path):
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if node.end_lineno - node.lineno >= 30] == []


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_plotly_express_is_never_used(path):
    assert not [name for name in imports(path) if name.startswith("plotly.express")]


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_no_page_runs_javascript_from_data(path):
    assert "unsafe_allow_javascript" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_a_part_that_runs_by_itself_asks_at_the_door(path):
    if path != ROOT / "marsad" / "frame" / "fragment.py":
        nodes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]
        bare = [node.lineno for node in nodes if ast.unparse(node) in ("st.fragment", "streamlit.fragment")]
        assert bare == []


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_the_address_is_written_in_one_room(path):
    """Else a part that runs alone does not hear that a click leads elsewhere, and stays in the old place."""
    if path != ROOT / "marsad" / "frame" / "way.py":
        written = [node.lineno for node in ast.walk(tree(path)) if _writes_address(node)]
        assert written == []


def _writes_address(node: ast.AST) -> bool:
    """Whatever is done with `st.query_params` but to read it whole."""
    if isinstance(node, ast.Attribute | ast.Subscript):
        return ast.unparse(node.value) == "st.query_params"
    return False


def test_a_file_s_name_says_what_it_holds():
    assert not [path for path in OURS if re.search(r"util|helper|manager|common|misc", path.stem)]


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_the_reading_side_connects_in_one_room(path):
    if room(path) not in {"snapshot", "publish", "contract", "sample"}:
        assert not [node.lineno for node in calls(path) if called(node).endswith("duckdb.connect")]


def cached_functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(d) for d in node.decorator_list):
            yield node


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_what_is_cached_for_all_knows_nothing_of_one(path):
    read = [
        f"{function.name}: {ast.unparse(node)}"
        for function in cached_functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and node.attr in ONE_USER and ast.unparse(node.value) in {"st", "streamlit"}
    ]
    assert read == []


@pytest.mark.parametrize("path", OURS, ids=names(OURS))
def test_no_statement_is_glued_together(path):
    if {room(path), str(path.relative_to(ROOT))} & OVER_OUR_OWN_NAMES:
        return
    glued = [node.lineno for node in calls(path) if called(node).endswith(".execute") and node.args and is_glued(node)]
    assert glued == []


def is_glued(call: ast.Call) -> bool:
    """An f-string, a `+`, a `%` or a `.format()` as the text of a statement."""
    text = call.args[0]
    if isinstance(text, ast.Call):
        return called(text).endswith((".format", ".replace", ".join"))
    return isinstance(text, ast.BinOp) or any(isinstance(part, ast.FormattedValue) for part in ast.walk(text))


@pytest.mark.parametrize("path", sorted((ROOT / "benchmarks").glob("*.py")), ids=lambda path: path.stem)
def test_what_a_benchmark_takes_from_elsewhere_is_there(path):
    """No test runs a benchmark: what it imports may be renamed without anybody noticing."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            module = import_module(node.module)
            for name in node.names:
                assert hasattr(module, name.name) or find_spec(f"{node.module}.{name.name}"), name.name
