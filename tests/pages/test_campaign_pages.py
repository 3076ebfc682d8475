"""Every page during the campaign, as it is for months: results are ahead, and closed to everyone by their hour."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from marsad import embargo
from marsad.frame import shell
from marsad.publish import building, publish
from marsad.publish.slices import all_slices
from marsad.sample.write import write_sample
from marsad.settings import Settings
from tests.pages.test_pages import opened, places  # noqa: F401 - fixtures

PAGES = sorted(page.stem for page in (Path(__file__).parents[2] / "pages").glob("*.py"))
CLOSED_ANYWAY = {"log", "worklist"}  # of no figures; of names, which need keys (tests/security/test_names.py)
# Four weeks before the exam; between the exam and the results, when the deadline of the cards is over.
DAYS = {"2024-05-15": datetime(2024, 5, 15, 7, tzinfo=UTC), "2024-06-20": datetime(2024, 6, 20, 7, tzinfo=UTC)}


@pytest.fixture(scope="module", params=DAYS)
def campaign(request, tmp_path_factory, places):  # noqa: F811
    """The snapshots of a day, published on that day, and the moment they are looked at; files of these places only."""
    folder, at = tmp_path_factory.mktemp("campaign"), DAYS[request.param]
    for session in ("2023", "2024"):
        write_sample(session, folder / "exports", 1_000, today=date.fromisoformat(request.param))
    with pytest.MonkeyPatch.context() as few:
        few.setattr(building, "all_slices", lambda db: [part for part in all_slices(db) if is_opened(part, places)])
        outcome = publish(folder / "exports", folder / "snapshots", at=at)
    assert outcome.status == "published", outcome
    return folder / "snapshots", at


def is_opened(part, places):  # noqa: F811
    return part.family == "facts" and part.territory in places.values()


@pytest.mark.parametrize("place", ["nation", "school"])
@pytest.mark.parametrize("page", [page for page in PAGES if page not in CLOSED_ANYWAY])
def test_no_block_fails_for_what_is_closed(opened, campaign, places, monkeypatch, page, place):  # noqa: F811
    snapshots, at = campaign
    monkeypatch.setattr(embargo, "now", lambda: at)
    monkeypatch.setattr(shell, "settings", lambda: Settings(snapshots=snapshots))
    app = opened(page, lang="en", territory=places[place])
    assert not app.exception
    assert not app.error
    assert [said.value for said in app.warning if "results" in said.value.lower()] == []
