"""What is looked at: every page × place × language once, the screens taking turns so that each page meets each."""

from dataclasses import dataclass, fields
from itertools import product
from pathlib import Path

from marsad import roles
from tests.browser.places import Places

PAGES = tuple(sorted(path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py")))
FRONT = "overview"  # the page an address without a path leads to
PLACES = tuple(field.name for field in fields(Places))
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


def looks() -> list[Look]:
    turns = product(PAGES, enumerate(PLACES), enumerate(("fr", "ar")))
    both = [Look(page, place, lang, SCREENS[(i + 2 * j) % 4]) for page, (i, place), (j, lang) in turns]
    return both + [Look(page, "region", "en", SCREENS[i % 4]) for i, page in enumerate(PAGES)]
