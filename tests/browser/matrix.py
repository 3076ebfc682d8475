"""What is looked at: every page × place once, languages and screens taking turns.

So each pair of page, place, language and screen is met; `make screenshots` takes every combination.
"""

from collections import defaultdict
from dataclasses import dataclass, fields
from itertools import product
from pathlib import Path

from marsad import roles
from tests.browser.places import Places

PAGES = tuple(sorted(path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py")))
FRONT = "overview"  # the page an address without a path leads to
PLACES = tuple(field.name for field in fields(Places))
LANGUAGES = ("fr", "ar", "en", "ar", "fr")
SCREENS = ((1440, "light"), (390, "dark"), (1440, "dark"), (390, "light"))


@dataclass(frozen=True)
class Look:
    page: str
    place: str
    lang: str
    screen: tuple[int, str]

    def __str__(self) -> str:
        return f"{self.page}-{self.place}-{self.lang}-{self.screen[0]}-{self.screen[1]}"

    @property
    def viewer(self) -> str:
        """The first role that opens the page and looks at the nation."""
        national = (name for name, role in roles.plan().roles.items() if role.territory == "nation")
        return next(f"{name}:nation" for name in national if roles.may_open(name, self.page))

    @property
    def path(self) -> str:
        return "" if self.page == FRONT else self.page


def walks() -> list[list[Look]]:
    """Each page is loaded once in each language; its other places are gone on to from a page on the same screen."""
    loaded, starts, others = set(), defaultdict(list), defaultdict(list)
    for look in looks():
        among = others if (look.page, look.lang) in loaded else starts
        among[look.lang, look.screen].append(look)
        loaded.add((look.page, look.lang))
    return [[start, *others[at][i :: len(there)]] for at, there in starts.items() for i, start in enumerate(there)]


def looks() -> list[Look]:
    """Turns of five languages and of four screens: five and four share no divisor, so that all of them meet."""
    turns = product(enumerate(PAGES), enumerate(PLACES))
    return [Look(page, place, LANGUAGES[(i + j) % 5], SCREENS[(i + j) % 4]) for (i, page), (j, place) in turns]
