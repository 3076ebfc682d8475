import pytest

from marsad import queries
from marsad.indicators import indicators, lineage, sources_of

COUNTS = [name for name in queries.load("headcount", queries.FOLDER / "publish").returns if "_same_day" not in name]


@pytest.mark.parametrize(
    ("count", "source"),
    [
        ("claims_overdue", "claims"),
        ("scholarship_granted", "scholarship_requests"),
        ("present", "results"),
        ("diploma_issued", "diplomas"),
        ("digital_shared", "results"),  # nobody but a laureate has a diploma
    ],
)
def test_a_count_names_the_exports_it_is_made_from(count, source):
    assert source in sources_of([count])
    assert {"candidates", "schools"} <= set(sources_of([count]))


def test_who_may_ask_for_a_scholarship_is_known_without_any_request():
    assert sources_of(["scholarship_eligible", "scholarship_barred"]) == ("candidates", "schools")


def test_every_name_in_the_file_stands_for_a_count():
    import fnmatch

    for source, names in lineage().items():
        assert [name for name in names if not fnmatch.filter(COUNTS, name)] == [], source


def test_every_indicator_has_a_source():
    assert all(sources_of(one.columns()) for one in indicators().values())
