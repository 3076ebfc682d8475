"""A snapshot of fifteen hand-made candidates, in the table shapes of docs/data-model.md. Nobody in it exists."""

import hashlib
import json
from itertools import groupby

import duckdb

from tests.counting import NEVER, counts_of, reasons_of

SESSIONS = {
    "2023": ("2023-06-06", "2023-07-31", 55, 18),
    "2024": ("2024-06-10", "2024-06-28", 18, 18),
}
SCHOOLS = {  # code: name, Arabic name, commune, type, area
    "16698Z": ("Lycée Al Qods", "ثانوية القدس", "04.421.01.0", "public", "urban"),
    "16700B": ("Lycée Ibn Sina", "ثانوية ابن سينا", "04.421.01.0", "private", "urban"),
    "20001P": ("Lycée Bouknadel", "ثانوية بوقنادل", "04.441.01.0", "public", "rural"),
    "01234R": ("Lycée du Détroit", "ثانوية المضيق", "01.511.01.0", "public", "urban"),
}
TERRITORIES = [
    ("nation", "nation", None, "Maroc", "المغرب", "Morocco"),
    ("01", "region", "nation", "Tanger-Tétouan-Al Hoceima", "طنجة-تطوان-الحسيمة", "Tanger-Tétouan-Al Hoceima"),
    ("04", "region", "nation", "Rabat-Salé-Kénitra", "الرباط-سلا-القنيطرة", "Rabat-Salé-Kénitra"),
    ("01.511", "province", "01", "Tanger-Assilah", "طنجة-أصيلة", "Tanger-Assilah"),
    ("04.421", "province", "04", "Rabat", "الرباط", "Rabat"),
    ("04.441", "province", "04", "Salé", "سلا", "Salé"),
    ("01.511.01.0", "commune", "01.511", "Tanger", "طنجة", "Tanger"),
    ("04.421.01.0", "commune", "04.421", "Rabat", "الرباط", "Rabat"),
    ("04.441.01.0", "commune", "04.441", "Salé", "سلا", "Salé"),
]
CALENDAR = [
    ("2023", "exam", "all", "2023-06-06", "2023-06-10", 0, 4),
    ("2024", "exam", "all", "2024-06-10", "2024-06-13", 0, 3),
    ("2024", "cnie_deadline", "all", "2023-11-15", "2024-06-09", -208, -1),
    ("2024", "claims", "all", "2024-06-26", "2024-06-30", 16, 20),
    ("2024", "claims", "01", "2024-06-26", "2024-06-27", 16, 17),
]
EVENTS = ["cnie", "copy", "correction", "verified", "summons", "scholarship", "scholarship_decision", "result"]
CANDIDATES = """
2024 16698Z 2BACSP F schooled    held       confirmed            granted present admitted -90 -80   . -60 -20 14 17 16
2024 16698Z 2BACSP M schooled    held       correction_requested none    present catch_up -50   . -25   .   .  .  . 16
2024 16698Z 2BACL  F schooled    none       not_opened           none    absent  absent     .   .   .   .   .  .  . 16
2024 16698Z 2BACL  M independent held       validated            pending present failed   -40 -30 -45 -30 -15 15  . 16
2024 16700B 2BACSP F schooled    held       confirmed            refused present admitted -70 -65   . -55 -20 14 16 16
2024 16700B 2BACSP M schooled    requested  not_opened           none    present admitted   .   .   .   .   .  .  . 16
2024 20001P 2BACSH F schooled    expired    correction_requested none    present failed     .   .  12   .   .  .  . 16
2024 20001P 2BACSH M schooled    held       confirmed            none    present admitted -10  -5   . -35 -18  .  . 16
2024 20001P 2BACSH F independent mismatched not_opened           none    absent  absent     .   .   .   .   .  .  . 16
2024 01234R 2BACSP F schooled    held       confirmed            granted present admitted -99 -90   . -50 -20 14 18 16
2024 01234R 2BACSP M schooled    none       confirmed            none    present failed     .   .   . -40 -19  .  . 16
2023 16698Z 2BACSP F schooled    held       confirmed            granted present admitted -60 -50   . -40 -10 15 40 13
2023 16698Z 2BACL  M schooled    held       validated            none    present failed    20  30 -10  19  -5  .  . 13
2023 20001P 2BACSH F schooled    none       not_opened           none    absent  absent     .   .   .   .   .  .  . 13
2023 01234R 2BACSP M schooled    held       confirmed            pending present admitted -30  -9   . -20  -8 25  . 13
"""
CLAIMS = """
2024 16698Z 2BACSP M schooled sum_error          pending   16 .
2024 16698Z 2BACL  M independent mark_transcription founded   16 17
2024 16698Z 2BACL  M independent unmarked_answer pending   17 .
2024 01234R 2BACSP M schooled sum_error          unfounded 16 18
2023 16698Z 2BACL  M schooled sum_error          founded   13 40
"""
PLACE = ["session", "region", "province", "commune", "school", "school_type", "area"]
DIMENSIONS = [*PLACE, "stream", "pole", "sex", "candidate_type"]
STATES = ["cnie_status", "verification_status", "scholarship_status", "presence", "decision"]
LATE = ["cnie_requested_day", "catch_up_day", "diploma_day", "digital_consulted_day", "digital_shared_day"]
SEXES = {"F": "female", "M": "male"}
POLES = {"2BACSP": "scientific", "2BACL": "literary", "2BACSH": "literary"}


def dimensions(session, school, stream, sex, candidate_type):
    _, _, commune, school_type, area = SCHOOLS[school]
    place = (session, commune[:2], commune[:6], commune, school, school_type, area)
    return dict(zip(DIMENSIONS, (*place, stream, POLES[stream], SEXES[sex], candidate_type), strict=True))


def day(text):
    return NEVER if text == "." else int(text)


def candidates():
    rows = []
    for line in CANDIDATES.split("\n")[1:-1]:
        words = line.split()
        states = dict(zip(STATES, words[5:10], strict=True))
        days = {f"{event}_day": day(word) for event, word in zip(EVENTS, words[10:], strict=True)}
        late = dict.fromkeys(LATE, NEVER) | {"claim_day": first_claim(dimensions(*words[:5]))}
        late["laureate_day"] = days["result_day"] if states["decision"] == "admitted" else NEVER
        states |= {"stopped_at": stopped_at(states, days), "digital_device": "none"}
        # whoever sat read the result: girls at once, boys in the afternoon
        consulted = days["result_day"] if states["presence"] == "present" else NEVER
        hour = NEVER if consulted == NEVER else 0 if words[3] == "F" else 5
        read = {"consulted_day": consulted, "consulted_hour": hour, "catch_up_presence": "unknown"}
        rows.append(dimensions(*words[:5]) | {"age": 18} | states | days | late | read)
    return sorted(rows, key=group)


def stopped_at(states, days):
    """No diploma is issued yet."""
    if days["cnie_day"] == NEVER:
        return "cnie"
    if states["decision"] == "admitted":
        return "diploma"
    if states["presence"] == "present":
        return "result"
    if days["summons_day"] < NEVER:
        return "exam"
    return "verification" if days["verified_day"] == NEVER else "summons"


def first_claim(dims):
    """No two of the hand-made candidates are alike in every dimension, so a claim finds its candidate."""
    return min((claim["filed_day"] for claim in claims() if group(claim) == group(dims)), default=NEVER)


def claims():
    rows = []
    for line in CLAIMS.split("\n")[1:-1]:
        *where, kind, status, filed, answered = line.split()
        states = {"claim_kind": kind, "claim_status": status, "filed_day": day(filed), "answered_day": day(answered)}
        rows.append(dimensions(*where) | states)
    return rows


def scholarships():
    requests = [c for c in candidates() if c["scholarship_day"] < NEVER]
    names = {"requested_day": "scholarship_day", "decided_day": "scholarship_decision_day"}
    return [
        {name: c[name] for name in (*DIMENSIONS, "scholarship_status")} | {new: c[old] for new, old in names.items()}
        for c in requests
    ]


def group(row):
    return tuple(row[name] for name in DIMENSIONS)


def headcount():
    rows, filed = [], claims()
    for key, members in groupby(candidates(), key=group):
        people, own = list(members), [c for c in filed if group(c) == key]
        dims = dict(zip(DIMENSIONS, key, strict=True))
        now, same = SESSIONS[key[0]][2:]
        same_day = {f"{name}_same_day": n for name, n in counts_of(people, own, same).items()}
        rows.append(dims | counts_of(people, own, now) | reasons_of(people) | same_day)
    return rows


def benchmark():
    rows = []
    for row in headcount():
        kept = {name: value for name, value in row.items() if name not in ("province", "commune", "school")}
        rows += [kept | {"level": "region"}, kept | {"level": "nation", "region": "all"}]
    return rows


def schools():
    rows = []
    for session in SESSIONS:
        for code, (fr, ar, commune, kind, area) in SCHOOLS.items():
            place = {"commune": commune, "province": commune[:6], "region": commune[:2]}
            names = {"session": session, "school": code, "name_fr": fr, "name_ar": ar}
            rows.append(names | place | {"school_type": kind, "area": area})
    return rows


def sessions():
    names = ["session", "first_exam_on", "as_of", "as_of_day", "same_day", "files_expected", "files_received"]
    return [dict(zip(names, (session, *facts, 3, 3), strict=True)) for session, facts in SESSIONS.items()]


def territories():
    names = ["code", "kind", "parent", "name_fr", "name_ar", "name_en"]
    return [dict(zip(names, row, strict=True)) | {"map_code": row[0]} for row in TERRITORIES]


def calendar():
    names = ["session", "step", "region", "starts_on", "ends_on", "starts_day", "ends_day"]
    more = {"opens_at": "", "status": "assumed", "source": "hand"}
    return [dict(zip(names, row, strict=True)) | more for row in CALENDAR]


def findings():
    names = ["code", "severity", "session", "source", "file", "sheet", "row", "column", "value", "region", "expected"]
    names.append("province")
    found = [
        (
            "CNIE_SHARED",
            "field",
            "2024",
            "candidates",
            "candidats_04.csv",
            None,
            7,
            "cnie_number",
            "A*****6",
            "04",
            "one",
            "04.421",
        ),
        (
            "CNIE_SHARED",
            "field",
            "2024",
            "candidates",
            "candidats_04.csv",
            None,
            9,
            "cnie_number",
            "A*****6",
            "04",
            "one",
            "04.421",
        ),
        (
            "ROW_RAGGED",
            "quarantine",
            "2024",
            "candidates",
            "candidats_01.csv",
            None,
            3,
            None,
            None,
            "01",
            "21 fields",
            "unknown",
        ),
    ]
    return [dict(zip(names, row, strict=True)) for row in found]


CHANGES = [  # what happened, at which gate, over which border, to somebody like the one of this line
    ("appeared", "registered", "none", "2024 16698Z 2BACL  F schooled"),
    ("gained", "verified", "none", "2024 16698Z 2BACSP F schooled"),
    ("gained", "any", "none", "2024 16698Z 2BACSP F schooled"),
    ("lost", "cnie_held", "none", "2024 20001P 2BACSH F schooled"),
    ("lost", "any", "none", "2024 20001P 2BACSH F schooled"),
    ("came", "registered", "province", "2024 20001P 2BACSH M schooled"),
    ("left", "registered", "province", "2024 16700B 2BACSP M schooled"),
    ("vanished", "registered", "none", "2024 01234R 2BACSP M schooled"),
]


def changes():
    names = ("kind", "gate", "crossed")
    return [
        dimensions(*who.split()) | dict(zip(names, what, strict=True)) | {"candidates": 1} for *what, who in CHANGES
    ]


def comparisons():
    latest = {"session": "2024", "status": "compared", "previous_snapshot": "20240627T060000Z-0001"}
    return [
        latest | {"previous_as_of": "2024-06-27"},
        {"session": "2023", "status": "not_kept", "previous_snapshot": None, "previous_as_of": None},
    ]


def accounts():
    """Region 01 is a day behind: its file is of 27 June."""
    names = ["session", "source", "file", "region", "as_of", "rows_read", "published", "quarantined", "deduplicated"]
    rows = [
        ("2024", "candidates", "candidats_04.csv", "04", "2024-06-28", 10, 9, 0, 1),
        ("2024", "candidates", "candidats_01.csv", "01", "2024-06-27", 2, 2, 0, 0),
        ("2024", "candidates", "candidats_01.csv", "unknown", "2024-06-27", 1, 0, 1, 0),
        ("2024", "claims", "reclamations.csv", "04", "2024-06-28", 3, 3, 0, 0),
        ("2024", "claims", "reclamations.csv", "01", "2024-06-28", 1, 1, 0, 0),
    ]
    return [dict(zip(names, row, strict=True)) for row in rows]


def completeness():
    names = ["session", "region", "province", "field", "needed", "missing", "set_aside"]
    rows = [
        ("2024", "04", "04.421", "birth_date", 6, 2, 1),
        ("2024", "04", "04.441", "birth_date", 3, 0, 0),
        ("2024", "04", "04.421", "sex", 6, 0, 0),
        ("2024", "01", "01.511", "birth_date", 2, 1, 0),
    ]
    return [dict(zip(names, row, strict=True)) for row in rows]


def plausibility():
    names = ["session", "region", "province", "school", "commune", "signal", "day", "observed", "base", "share", "odds"]
    rows = [
        ("2024", "04", "04.421", "16698Z", "04.421.01.0", "cnie_one_day", -90, 38, 40, 0.05, 44.8),
        ("2024", "01", "01.511", "01234R", "01.511.01.0", "no_correction", NEVER, 300, 300, 0.97, 4.0),
    ]
    return [dict(zip(names, row, strict=True)) for row in rows]


TABLES = {
    "headcount": headcount,
    "candidate": candidates,
    "claim": claims,
    "scholarship": scholarships,
    "school": schools,
    "territory": territories,
    "calendar": calendar,
    "session": sessions,
    "finding": findings,
    "benchmark": benchmark,
    "comparison": comparisons,
    "change": changes,
    "account": accounts,
    "completeness": completeness,
    "plausibility": plausibility,
}
DATES = ("starts_on", "ends_on", "first_exam_on", "as_of", "previous_as_of")


def sql_type(name, values):
    if name in ("share", "odds"):
        return "double"
    if name in DATES:
        return "date"
    if name.endswith("_day") and not name.endswith("_same_day"):
        return "smallint"
    return "integer" if any(isinstance(value, int) for value in values) else "varchar"


def in_sight(table, row, scope):
    """Whether a row belongs in the file of a territory: `nation`, `region_04` or `province_04.421`."""
    code = scope.partition("_")[2]
    place = row.get("school") and row.get("commune")
    if table == "territory" and row["kind"] not in ("nation", "region"):
        place = row["code"]
    if table == "territory" and scope.startswith("province_") and row["code"] == code[:2]:
        place = code
    if table in ("finding", "account", "completeness"):
        province = row.get("province", "unknown")
        place = row["region"] if province == "unknown" else province
        code = code[:2] if table == "account" else code
    return place is None or place.startswith(code)


def write_file(path, scope):
    with duckdb.connect(str(path)) as db:
        for table, make in TABLES.items():
            rows = make()
            columns = {name: sql_type(name, [row[name] for row in rows]) for name in rows[0]}
            shape = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
            db.execute(f"create table {table} ({shape})")
            kept = [list(row.values()) for row in rows if in_sight(table, row, scope)]
            if kept:
                db.executemany(f"insert into {table} values ({', '.join('?' * len(columns))})", kept)  # noqa: S608


def write_snapshot(snapshots, snapshot_id="20240628T060000Z-0001"):
    facts = snapshots / snapshot_id / "facts"
    facts.mkdir(parents=True)
    scopes = ["nation", "region_01", "region_04", "province_01.511", "province_04.421", "province_04.441"]
    for scope in scopes:
        write_file(facts / f"{scope}.duckdb", scope)
    files = {f"facts/{path.name}": {"sha256": sha256(path)} for path in sorted(facts.iterdir())}
    placed = {code: school[2][:6] for code, school in SCHOOLS.items()}
    (facts.parent / "schools.json").write_text(json.dumps(placed), encoding="utf-8")
    manifest = {"id": snapshot_id, "as_of": "2024-06-28", "files": files}
    (facts.parent / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (snapshots / "CURRENT").write_text(snapshot_id, encoding="utf-8")
    return snapshots


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()
