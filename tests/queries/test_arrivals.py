from datetime import date

REGIONS = [
    {"code": code, "kind": "region", "name_fr": code, "name_ar": code, "name_en": code} for code in ("01", "02", "04")
]


def account(region, as_of, rows, **more):
    counts = {"rows_read": rows, "published": rows, "quarantined": 0, "deduplicated": 0}
    return {"source": "candidates", "file": f"{region}.csv", "region": region, "as_of": as_of} | counts | more


def states(answer, accounts, **more):
    typed = [row | {"as_of": date.fromisoformat(row["as_of"])} for row in accounts]
    session = [{"as_of": date(2024, 6, 28)}]
    rows = answer("arrivals", {"territory": REGIONS, "account": typed, "session": session}, **more)
    return {row[1]: (row[-1], row[5], row[7]) for row in rows}


def test_an_academy_is_here_behind_or_missing(answer):
    accounts = [account("04", "2024-06-28", 9), account("01", "2024-06-26", 5)]
    found = states(answer, accounts)
    assert list(found) == ["01", "02", "04"]  # what needs a call comes first
    assert {region: state for region, (state, *_) in found.items()} == {"01": "late", "02": "missing", "04": "received"}
    assert found["01"] == ("late", 1, 2)


def test_a_stray_row_in_a_fresh_file_makes_no_academy_fresh(answer):
    stray = account("01", "2024-06-28", 1, file="04.csv")
    assert states(answer, [account("01", "2024-06-26", 500), stray], within="01") == {"01": ("late", 2, 2)}


def test_claims_of_an_academy_are_not_its_candidates(answer):
    assert states(answer, [account("01", "2024-06-28", 5, source="claims")], within="01")["01"][0] == "missing"
