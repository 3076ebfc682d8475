"""Against the same rule said a second time in plain Python, over random schools."""

import random

COUNTS = ("cnie_held", "copy_received", "verified", "summoned", "scholarship_requested")
LEVELS = ["province", "region", "nation"]


def schools(seed, many=60):
    dice = random.Random(seed)
    rows = []
    for n in range(many):
        region = dice.choice(["03", "04"])
        rows.append(
            {
                "school": f"{n:05d}A",
                "region": region,
                "province": f"{region}.{dice.choice(['421', '441'])}",
                "school_type": dice.choice(["public", "private"]),
                "area": dice.choice(["urban", "rural"]),
                "registered": dice.randint(20, 300),
            }
            | {count: dice.randint(0, 20) for count in COUNTS}
        )
    return rows


def alike(own, other, level):
    inside = {
        "nation": True,
        "region": other["region"] == own["region"],
        "province": other["province"] == own["province"],
    }
    same = all(other[name] == own[name] for name in ("school_type", "area"))
    size = own["registered"] / 2 <= other["registered"] <= own["registered"] * 2
    return other is not own and inside[level] and same and size


def test_peers_agree_with_a_second_count(answer):
    rows = schools(7)
    for own in rows:
        expected = []
        for level in LEVELS:
            near = [other for other in rows if alike(own, other, level)]
            if len(near) >= 5:
                sums = [sum(other[count] for other in near) for count in ("registered", *COUNTS)]
                expected.append((level, len(near), *sums))
        assert answer("school_peers", {"headcount": rows}, place=own["school"], levels=LEVELS) == expected


def test_four_schools_are_no_group(answer):
    rows = [{"school": f"{n:05d}A", "registered": 50} | dict.fromkeys(COUNTS, 1) for n in range(5)]
    assert answer("school_peers", {"headcount": rows}, place="00000A", levels=LEVELS) == []
    rows.append(rows[0] | {"school": "00005A"})
    assert {row[1] for row in answer("school_peers", {"headcount": rows}, place="00000A", levels=LEVELS)} == {5}


def test_only_the_levels_in_sight_are_answered(answer):
    rows = [{"school": f"{n:05d}A", "registered": 50} | dict.fromkeys(COUNTS, 1) for n in range(9)]
    found = answer("school_peers", {"headcount": rows}, place="00000A", levels=["province"])
    assert [row[0] for row in found] == ["province"]
