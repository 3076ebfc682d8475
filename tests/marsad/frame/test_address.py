from marsad.frame.address import CHOSEN_AT_MOST, Address, read

FULL = {
    "lang": "ar",
    "viewer": "regional_director:04",
    "session": "2024",
    "territory": "04.441",
    "school_type": "public",
    "stream": "2BACSP,2BACSVT",
    "extend": "7",
    "units": "12",
    "starts": "2024-05-16",
    "gate": "verified",
}


def test_a_link_says_again_what_was_read():
    assert read(FULL).params() == FULL


def test_without_anything_the_page_is_french_and_unfiltered():
    assert read({}) == Address(lang="fr")


def test_what_is_no_code_is_left_out():
    wild = {"lang": "xx", "territory": "04'; drop", "sex": "female,<b>,fe male", "session": "é"}
    assert read(wild) == Address(filters=(("sex", ("female",)),))


def test_a_deadline_is_moved_by_one_of_the_days_offered():
    assert read({"extend": "14"}).extend == "14"
    assert [read({"extend": days}).extend for days in ("0", "9", "-7", "<b>")] == [""] * 4


def test_what_a_page_asks_for_has_its_form():
    wild = {"units": "-3", "capacity": "4000", "starts": "16/05/2024", "ends": "2024-05-16'", "bound": "<b>"}
    assert read(wild).asked == ()


def test_an_answer_taken_back_leaves_the_link():
    assert "units" not in read(FULL).asking("units", "").params()


def test_a_filter_has_a_bound():
    many = ",".join(str(n) for n in range(5000))
    assert len(read({"stream": many}).chosen("stream")) == CHOSEN_AT_MOST


def test_a_filter_without_a_code_is_lifted():
    assert "school_type" not in read(FULL).filtered("school_type", []).params()


def test_the_order_of_choosing_does_not_make_another_page():
    one = Address().filtered("sex", ["male"]).filtered("area", ["rural"])
    other = Address().filtered("area", ["rural"]).filtered("sex", ["male"])
    assert one == other


def test_another_language_keeps_the_rest():
    assert read(FULL).at(lang="en").params() == FULL | {"lang": "en"}
