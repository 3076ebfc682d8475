"""A test that stays green when its promise is broken is worse than none: a few are tried here, the rest by `make`."""

import pytest

from tests.security.sabotage.sabotage import TREE, copy_of_the_tree, declared, is_noticed, outcome_of

QUICK = [one for one in declared() if one.quick]


@pytest.fixture(scope="module")
def tree():
    with copy_of_the_tree() as copy:
        yield copy


@pytest.mark.parametrize("mutation", QUICK, ids=[one.name for one in QUICK])
def test_a_broken_promise_turns_its_test_red(tree, mutation):
    assert is_noticed(tree, mutation)


def test_the_same_tests_are_green_in_the_copy_as_it_is(tree):
    assert outcome_of(tree, [one.test for one in QUICK]).returncode == 0


@pytest.mark.parametrize("mutation", declared(), ids=[one.name for one in declared()])
def test_every_mutation_still_finds_its_text_and_its_test(mutation):
    """Code moves on: a mutation that changes nothing would prove nothing."""
    assert (TREE / mutation.file).read_text(encoding="utf-8").count(mutation.text) == 1
    file, _, name = mutation.test.partition("::")
    assert f"def {name}(" in (TREE / file).read_text(encoding="utf-8")
