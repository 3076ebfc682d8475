import pytest

from marsad.exports import LIFETIME, Foreign, Gone, Tickets
from marsad.exports.tickets import MOST, MOST_OF_ONE


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tickets(clock):
    return Tickets(clock)


def test_a_link_opens_once(tickets, order):
    wanted = order()
    token = tickets.issue("session a", wanted)
    assert tickets.redeem(token, "session a") is wanted
    with pytest.raises(Gone):
        tickets.redeem(token, "session a")


@pytest.mark.parametrize("bearer", ["session b", ""])
def test_a_link_opens_for_nobody_else_and_stays_good_for_its_owner(tickets, order, bearer):
    token = tickets.issue("session a", order())
    with pytest.raises(Foreign):
        tickets.redeem(token, bearer)
    assert tickets.redeem(token, "session a")


def test_a_link_expires(tickets, clock, order):
    token = tickets.issue("session a", order())
    clock.now += LIFETIME
    with pytest.raises(Gone):
        tickets.redeem(token, "session a")


def test_a_link_that_was_never_made_is_gone(tickets):
    with pytest.raises(Gone):
        tickets.redeem("x" * 43, "session a")


def test_a_link_without_an_owner_is_not_made(tickets, order):
    with pytest.raises(ValueError, match="somebody"):
        tickets.issue("", order())


def test_links_that_are_not_fetched_do_not_pile_up(tickets, clock, order):
    for _ in range(MOST_OF_ONE * 3):
        tickets.issue("session a", order())
    assert len(tickets._waiting) == MOST_OF_ONE
    for number in range(MOST + 5):
        tickets.issue(f"session {number}", order())
    assert len(tickets._waiting) == MOST
    clock.now += LIFETIME
    tickets.issue("session a", order())
    assert len(tickets._waiting) == 1


def test_the_server_s_memory_holds_no_link(tickets, order):
    token = tickets.issue("session a", order())
    assert token not in repr(tickets._waiting)
