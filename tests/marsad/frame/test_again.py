from datetime import date

from marsad.frame.again import held, written
from marsad.frame.view import Step


def window(first, last):
    return Step(first, last, 0, 0, assumed=False)


def test_it_says_who_is_called_of_those_present(view_of):
    assert written(view_of())[0] == "**1** candidat sur **9** présents est appelé au rattrapage."


def test_the_session_is_ahead_under_way_or_over(view_of):
    view = view_of()  # 28 June
    assert "dans 12 jours" in held(view, window(date(2024, 7, 10), date(2024, 7, 13)))
    assert "il reste 2 jours" in held(view, window(date(2024, 6, 27), date(2024, 6, 30)))
    assert "s’est tenue" in held(view, window(date(2024, 6, 1), date(2024, 6, 27)))
