NEVER = 9999
READ = {"digital_device": "phone", "digital_consulted_day": 44, "digital_shared_day": NEVER}
ROWS = [
    READ,
    READ | {"digital_shared_day": 45},
    READ | {"digital_device": "unknown"},  # consulted all the same
    READ | {"digital_device": "none", "digital_consulted_day": NEVER},
]


def test_diplomas_consulted_and_shared_are_counted_by_device(answer):
    assert answer("digital_by_device", {"candidate": ROWS}) == [("2024", "phone", 2, 1), ("2024", "unknown", 1, 0)]


def test_only_the_place_is_counted(answer):
    rows = {"candidate": [*ROWS, READ | {"school": "20001P"}]}
    assert answer("digital_by_device", rows, within="20001P") == [("2024", "phone", 1, 0)]
