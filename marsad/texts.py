"""Words, numbers and dates in one language. A `Words` belongs to one visitor: no language is global state."""

import math
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from numbers import Number
from pathlib import Path
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal

LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("fr", "ar", "en")
# Every sign that may mean something in Markdown: all of them may be escaped.
MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
# What Streamlit makes into links, pictures and other signs even when it is escaped, because it looks at the text after.
LINKED = re.compile(r"(?i)https?(?=:)|www(?=\.)|@|:streamlit(?=:)|-(?=[->])|<(?=-)")
WORD_JOINER = "\u2060"  # has no width, and stands between no two letters of a word
PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
# Moroccan Arabic: Latin digits and the month names used in Morocco (يوليوز, غشت). British English: day before month.
BABEL = {"fr": "fr", "ar": "ar_MA", "en": "en_GB"}
LEFT_TO_RIGHT_MARK, ISOLATE_RTL, ISOLATE_OWN, END_ISOLATE = "\u200e", "\u2067", "\u2068", "\u2069"


class UnknownWord(KeyError):
    """A key that no page of words holds: add it to the three files of locales/."""


@cache
def entries(lang: str) -> Mapping[str, str | dict[str, str]]:
    """Every key of a language, sections joined with dots; a table of plural forms stays one entry."""
    with (LOCALES / f"{lang}.toml").open("rb") as file:
        return MappingProxyType(dict(_flatten(tomllib.load(file), "")))


def _flatten(table: Mapping, prefix: str):
    for key, value in table.items():
        if isinstance(value, dict) and not PLURAL_FORMS.issuperset(value):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


class Words:
    """What a page says in one language: `Words("ar").t("chart.today")`."""

    def __init__(self, lang: str):
        if lang not in LANGUAGES:
            raise ValueError(f"unknown language {lang!r}: use one of {', '.join(LANGUAGES)}")
        self.lang = lang
        self.rtl = lang == "ar"
        self.direction = "rtl" if self.rtl else "ltr"
        self.locale = Locale.parse(BABEL[lang])

    def t(self, key: str, **params: object) -> str:
        """The words of a key. Numbers and dates among the params are written in the language; `n` picks the plural."""
        try:
            entry = entries(self.lang)[key]
        except KeyError:
            raise UnknownWord(f"{key} is not in locales/{self.lang}.toml") from None
        if isinstance(entry, dict):
            entry = entry.get(self.plural(params["n"])) or entry["other"]
        return entry.format(**{name: self._written(value) for name, value in params.items()})

    def plural(self, n: object) -> str:
        """The plural form of a number: one and other; in Arabic also zero, two, few (3-10) and many (11-99)."""
        return self.locale.plural_form(abs(Decimal(str(n))))

    def number(self, n: float | None, decimals: int = 0) -> str:
        if is_missing(n):
            return self.t("unit.no_base")
        return self._signed(_decimal(_rounded(n, decimals), _pattern(decimals), self.lang))

    def percent(self, ratio: float | None, decimals: int = 1) -> str:
        """A ratio as a percentage; without a base there is no rate, and never a false 0 %."""
        if is_missing(ratio):
            return self.t("unit.no_base")
        return self.t("unit.percent", value=self.number(ratio * 100, decimals))

    def signed(self, n: int) -> str:
        """A change of a count, with its sign; no change has none."""
        return self._signed(_decimal(n, "+#,##0;-#,##0" if n else "0", self.lang))

    def points(self, difference: float | None) -> str:
        """The difference of two ratios, signed, in points."""
        if is_missing(difference):
            return self.t("unit.no_comparison")
        points = _rounded(difference * 100, 1)
        written = self._signed(_decimal(points, "+0.0;-0.0" if points else "0.0", self.lang))
        return self.t("unit.points", n=points, value=written)

    def day(self, day: date) -> str:
        return self._first(_date(day, "d MMMM y", self.lang))

    def short_day(self, day: date) -> str:
        return self._first(_date(day, "d MMM", self.lang))

    def month(self, day: date) -> str:
        return _date(day, "MMM", self.lang)

    def full_month(self, day: date) -> str:
        return _date(day, "MMMM y", self.lang)

    def moment(self, moment: datetime) -> str:
        return self.t("unit.moment", day=self.day(moment), time=format_time(moment, "HH:mm", locale=self.locale))

    def name(self, thing: Mapping | object) -> str:
        """The name of a coded thing: a row with name_fr, name_ar, name_en, or a label by language; else in French."""
        for field in (f"name_{self.lang}", self.lang, "name_fr", "fr"):
            if field in thing and isinstance(thing[field], str) and thing[field]:
                return thing[field]
        raise UnknownWord(f"no name in {self.lang} nor in fr")

    def isolate(self, text: str) -> str:
        """Text that reads in the language's direction wherever it stands, such as a label drawn left to right."""
        return f"{ISOLATE_RTL}{text}{END_ISOLATE}" if self.rtl else text

    def apart(self, text: str) -> str:
        """Text of another script, such as initials, that keeps its own direction, its full stop too."""
        return f"{ISOLATE_OWN}{text}{END_ISOLATE}" if self.rtl else text

    def _written(self, value: object) -> object:
        if isinstance(value, date):
            return self.moment(value) if isinstance(value, datetime) else self.day(value)
        if isinstance(value, Number):
            return self.number(value, 0 if is_missing(value) or float(value).is_integer() else 1)
        return value

    def _signed(self, written: str) -> str:
        # A true minus is as wide as the plus; the mark keeps a leading sign on the left of its number in Arabic.
        signed = written.replace("-", "−")
        return LEFT_TO_RIGHT_MARK + signed if self.rtl and signed[0] in "+−" else signed

    def _first(self, written: str) -> str:
        return re.sub(r"^1\b", "1er", written) if self.lang == "fr" else written


def plain(text: str) -> str:
    """Text that came from an export, for a place that reads Markdown: it says what it says and nothing more."""
    apart = LINKED.sub(rf"\g<0>{WORD_JOINER}", " ".join(text.split()))
    return MARKUP.sub(r"\\\1", apart)


def is_missing(value: object) -> bool:
    """No value: None, NaN or a table's missing value. Zero is a value."""
    try:
        return value is None or math.isnan(value)
    except TypeError:
        return True


def _rounded(n: float, decimals: int) -> Decimal:
    # Half up, as an office rounds by hand; adding zero turns a rounded −0 into 0.
    return Decimal(str(float(n))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0


# Pages write the same few thousand numbers and days again and again; Babel takes as long for each as a small query.
@lru_cache(maxsize=20_000)
def _decimal(n: int | Decimal, pattern: str, lang: str) -> str:
    return format_decimal(n, pattern, locale=BABEL[lang])


@lru_cache(maxsize=4_000)
def _date(day: date, pattern: str, lang: str) -> str:
    return format_date(day, pattern, locale=BABEL[lang])


def _pattern(decimals: int) -> str:
    return "#,##0." + "0" * decimals if decimals else "#,##0"
