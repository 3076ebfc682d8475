"""Between two days some appear, vanish, move and go back; on the usual day the sample is what it always was."""

from datetime import timedelta

import numpy as np
import pytest

from marsad.sample.candidate_rows import HELD
from marsad.sample.history import history
from marsad.sample.reference import as_date
from marsad.sample.turned_rows import turned_cells, turned_rows
from marsad.sample.turns import A_DAY, LAST, turns

DAY = as_date(LAST["2024"])


@pytest.fixture(scope="module")
def day_before(rows_on):
    before = DAY - timedelta(1)
    return rows_on(before.year, before.month, before.day)


def test_on_the_usual_day_everybody_has_turned(rows_on):
    rows = rows_on(DAY.year, DAY.month, DAY.day)
    assert not [*turned_cells(rows), *turned_rows(rows)]
    assert len(rows.listed(np.arange(len(rows)))) == len(rows)


@pytest.mark.parametrize("kind", A_DAY)
def test_somebody_of_each_kind_turns_on_the_usual_day(day_before, kind):
    assert len(day_before.ahead(kind)) >= 1


def test_a_candidate_turns_once(past):
    everybody = np.concatenate([turn.candidate for turn in turns(past).values()])
    assert len(everybody) == len(set(everybody))


def test_a_session_that_is_over_turns_no_more():
    assert turns(history("2023", 2_000, seed=5)) == {}


def test_a_gate_is_lost_by_who_is_not_past_it_in_the_end(day_before):
    past, today = day_before.history, LAST["2024"]
    assert (past.cards.held[day_before.ahead("CARD_LOST")] > today).all()
    assert (past.copies[day_before.ahead("COPY_LOST")] > today).all()
    assert (past.verification.verified[day_before.ahead("VERIFICATION_LOST")] > today).all()
    assert (day_before.cnie_status[day_before.ahead("CARD_LOST")] != HELD).all()


def test_who_is_struck_off_has_a_code_that_nobody_else_has(day_before):
    gone = [row.cells["massar_code"] for row in turned_rows(day_before) if row.code == "VANISHED"]
    assert len(gone) == len(set(gone)) > 0
    assert not set(gone) & set(day_before.who.massar_code.to_pylist())


def test_who_moves_has_another_school_the_day_before(day_before):
    register, people = day_before.history.register, day_before.history.people
    moved = [cell for cell in turned_cells(day_before) if cell.column == "school_code"]
    assert moved
    assert all(cell.text != register.code[people.school[cell.candidate]] for cell in moved)
