"""Words, numbers and dates as an official of each language writes them."""

from datetime import date, datetime

import numpy as np
import pandas
import pytest

from marsad.texts import WORD_JOINER, UnknownWord, Words, is_missing, plain

FR, AR, EN = Words("fr"), Words("ar"), Words("en")


@pytest.mark.parametrize(
    ("words", "n", "decimals", "written"),
    [
        (FR, 493651, 0, "493\u202f651"),  # narrow no-break space between thousands
        (FR, 1234.56, 1, "1\u202f234,6"),
        (AR, 493651, 0, "493.651"),  # Latin digits, as in Morocco
        (EN, 493651, 0, "493,651"),
        (FR, np.int64(12), 0, "12"),
        (FR, 0, 0, "0"),
    ],
)
def test_numbers_are_written_as_the_language_does(words, n, decimals, written):
    assert words.number(n, decimals) == written


def test_a_minus_is_a_true_minus_and_stays_before_its_number_in_arabic():
    assert FR.number(-1234) == "−1\u202f234"
    assert AR.number(-12) == "\u200e−12"


@pytest.mark.parametrize(("words", "written"), [(FR, "79,9\u00a0%"), (AR, "79,9%"), (EN, "79.9%")])
def test_a_percentage_keeps_one_decimal(words, written):
    assert words.percent(0.7994) == written


@pytest.mark.parametrize("nothing", [None, float("nan"), np.float32("nan"), pandas.NA, pandas.NaT])
def test_no_base_is_said_and_never_written_as_zero(nothing):
    assert FR.percent(nothing) == FR.number(nothing) == "sans base"
    assert FR.percent(0) == "0,0\u00a0%"


def test_halves_are_rounded_up_as_by_hand():
    assert (FR.percent(0.0005), FR.percent(0.1225, 1)) == ("0,1\u00a0%", "12,3\u00a0%")


@pytest.mark.parametrize(
    ("difference", "written"),
    [(0.006, "+0,6\u00a0pt"), (-0.034, "−3,4\u00a0pts"), (0, "0,0\u00a0pt"), (-0.0001, "0,0\u00a0pt")],
)
def test_differences_are_signed_points(difference, written):
    assert FR.points(difference) == written


def test_a_difference_with_nothing_to_compare_says_so():
    assert FR.points(None) == "sans comparaison"


@pytest.mark.parametrize(
    ("words", "written"), [(FR, "1er juillet 2024"), (AR, "1 يوليوز 2024"), (EN, "1 July 2024")]
)  # يوليوز is Moroccan, not يوليو
def test_days_carry_the_month_names_of_morocco(words, written):
    assert words.day(date(2024, 7, 1)) == written


def test_the_eleventh_is_not_the_first():
    assert FR.short_day(date(2024, 6, 11)) == "11 juin"
    assert FR.short_day(date(2024, 6, 1)) == "1er juin"


def test_a_moment_has_its_hour():
    assert FR.moment(datetime(2024, 5, 15, 6)) == "15 mai 2024, 06:00"


@pytest.mark.parametrize(
    ("n", "form"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (100, "other"), (103, "few")],
)
def test_arabic_agrees_with_its_number(n, form):
    assert AR.plural(n) == form


def test_french_counts_from_two():
    assert [FR.plural(n) for n in (0, 1, 1.5, 2)] == ["one", "one", "one", "other"]


def test_params_are_written_in_the_language():
    assert FR.t("chart.remaining", n=3214) == "Restants\u00a0: 3\u202f214"
    assert AR.t("chart.deadline", day=date(2024, 6, 10)) == "الأجل: 10 يونيو 2024"


def test_codes_in_params_are_left_as_they_are():
    assert "2024" in FR.t("chart.deadline", day="2024")


def test_an_unknown_key_names_the_file_to_complete():
    with pytest.raises(UnknownWord, match=r"locales/ar\.toml"):
        AR.t("chart.nowhere")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="fr, ar, en"):
        Words("es")


def test_a_name_falls_back_to_french_and_never_to_nothing():
    row = {"name_fr": "Oriental", "name_ar": "الشرق", "name_en": float("nan")}
    assert [words.name(row) for words in (FR, AR, EN)] == ["Oriental", "الشرق", "Oriental"]
    with pytest.raises(UnknownWord):
        FR.name({"code": "02"})


def test_a_label_by_language_is_a_name_too():
    assert AR.name({"fr": "Taux", "ar": "نسبة", "en": "Rate"}) == "نسبة"


def test_two_languages_do_not_meet():
    assert (FR.number(0.5, 1), AR.number(0.5, 1), EN.number(0.5, 1)) == ("0,5", "0,5", "0.5")
    assert (FR.direction, AR.direction) == ("ltr", "rtl")


def test_only_arabic_is_isolated():
    assert (FR.isolate("mai"), AR.isolate("ماي")) == ("mai", "\u2067ماي\u2069")


def test_zero_is_not_missing():
    assert not is_missing(0)
    assert is_missing(float("nan"))


@pytest.mark.parametrize(
    "text", ["**gras** _x_ `y`", "[lien](http://x)", "<b>", ":material/home:", "$x$", "# titre", "a|b"]
)
def test_text_of_an_export_loses_none_of_its_signs_and_gains_no_meaning(text):
    said = plain(text)
    assert said.replace("\\", "").replace(WORD_JOINER, "") == text
    assert all(said[at - 1] == "\\" for at, sign in enumerate(said) if sign in "*_`[]()<>:$#|")


def test_text_of_an_export_stays_on_one_line():
    assert plain(" a\n\n# b\t") == r"a \# b"


@pytest.mark.parametrize(
    "word", ["https://", "HTTP://", "www.", "mailto:a@b", "a@b.ma", ":streamlit:", "a -> b", "a -- b", "a <- b"]
)
def test_what_is_read_after_the_escapes_are_gone_is_joined_apart(word):
    """Streamlit makes links, a picture and arrows of these, escaped or not."""
    assert word not in plain(word).replace("\\", "")


def test_initials_keep_their_full_stop_behind_them():
    """On an Arabic page « I. J. » would end with its first full stop in front."""
    assert (FR.apart("I. J."), AR.apart("I. J.")) == ("I. J.", "\u2068I. J.\u2069")
