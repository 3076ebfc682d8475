"""Break the tree on purpose, one promise at a time, and see the named test turn red: `make sabotage`."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TREE = Path(__file__).resolve().parents[3]
DECLARED = Path(__file__).with_name("mutations.toml")
LEFT_OUT = (".git", ".venv", ".keys", "build", "node_modules", "snapshots", "exports", "demo", "__pycache__")
PLUGINS = ("-p", "xdist.plugin", "-p", "pytest_timeout")  # others take as long to load as a test takes
FAILED = 1  # pytest: tests ran and one was red; no other code proves anything


@dataclass(frozen=True)
class Mutation:
    name: str
    file: str
    text: str
    by: str
    test: str
    quick: bool = False

    def apply(self, tree: Path) -> str:
        """The file's text before; the mutated text is in its place."""
        before = (tree / self.file).read_text(encoding="utf-8")
        if before.count(self.text) != 1:
            raise LookupError(f"{self.name}: its text stands {before.count(self.text)} times in {self.file}")
        (tree / self.file).write_text(before.replace(self.text, self.by), encoding="utf-8")
        return before


def declared() -> list[Mutation]:
    return [Mutation(**block) for block in tomllib.loads(DECLARED.read_text(encoding="utf-8"))["mutation"]]


@contextmanager
def copy_of_the_tree() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(TREE, copy, ignore=left_out)
        yield copy


def left_out(folder: str, names: list[str]) -> set[str]:
    """`exports` is data below data/ and a room of ours below marsad/."""
    ignored = shutil.ignore_patterns(*LEFT_OUT)(folder, names)
    return ignored if Path(folder) in (TREE, TREE / "data", TREE / "deploy" / "oidc") else ignored & {"__pycache__"}


@contextmanager
def mutated(tree: Path, mutation: Mutation) -> Iterator[None]:
    before = mutation.apply(tree)
    try:
        yield
    finally:
        (tree / mutation.file).write_text(before, encoding="utf-8")


def outcome_of(tree: Path, tests: Sequence[str], *more: str) -> subprocess.CompletedProcess:
    options = ["--tb=line", "-rfE", "-p", "no:cacheprovider", *PLUGINS, *more]
    command = [sys.executable, "-B", "-m", "pytest", *options, *tests]
    alone = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(command, cwd=tree, env=alone, capture_output=True, text=True, timeout=3600)


def is_noticed(tree: Path, mutation: Mutation) -> bool:
    with mutated(tree, mutation):
        run = outcome_of(tree, [mutation.test], "--exitfirst")
    return run.returncode == FAILED and "\nFAILED " in run.stdout


def already_red(tree: Path, wanted: Sequence[Mutation]) -> set[str]:
    """Tests that are red without any sabotage: they would prove nothing."""
    said = outcome_of(tree, sorted({one.test for one in wanted})).stdout
    return {one.test for one in wanted if re.search(rf"(FAILED|ERROR) {re.escape(one.test)}\b", said)}


def main() -> int:
    """Words given choose the mutations whose file or test holds one of them."""
    wanted = [one for one in declared() if any(word in f"{one.file} {one.test}" for word in sys.argv[1:] or [""])]
    noticed = 0
    with copy_of_the_tree() as tree:
        red = already_red(tree, wanted)
        for one in wanted:
            how = "red before" if one.test in red else "red" if is_noticed(tree, one) else "GREEN"
            noticed += how == "red"
            print(f"{how:<10}  {one.name:<52}  {one.test.rpartition('::')[2]}", flush=True)
    print(f"{len(wanted)} mutations, {noticed} turned their test red")
    return int(noticed < len(wanted))


if __name__ == "__main__":
    sys.exit(main())
