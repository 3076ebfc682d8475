import threading

import pytest

from marsad.frame.shelf import Shelf


def test_what_is_kept_is_built_once():
    shelf, built = Shelf(2), []
    for _ in range(3):
        shelf.get("one", lambda: built.append(1) or "made")
    assert built == [1]


def test_the_least_used_is_given_up_first():
    shelf = Shelf(2)
    for key in ("old", "used", "old", "new"):
        shelf.get(key, lambda key=key: key)
    assert shelf.get("old", lambda: "again") == "old"
    assert shelf.get("used", lambda: "again") == "again"


def test_an_error_is_not_kept():
    shelf = Shelf(2)
    with pytest.raises(ZeroDivisionError):
        shelf.get("one", lambda: 1 / 0)
    assert shelf.get("one", lambda: "made") == "made"


def test_many_viewers_at_once_each_get_their_own():
    shelf, got = Shelf(5), {}

    def viewer(name):
        got[name] = [shelf.get((name, n % 7), lambda n=n: (name, n % 7)) for n in range(500)]

    threads = [threading.Thread(target=viewer, args=(name,)) for name in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert all(found == (name, n % 7) for name, all_found in got.items() for n, found in enumerate(all_found))
