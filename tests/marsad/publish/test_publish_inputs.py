from marsad.publish.inputs import sources, version_of


def test_every_export_is_hashed_and_nothing_else(tmp_path):
    for name in ("2024/candidats.csv", "2024/_planted.json", "2024/.hidden", "2024/candidats.csv.done", ".cache/x.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert list(sources(tmp_path)) == ["2024/candidats.csv"]


def test_a_version_changes_with_the_text_of_a_rule(tmp_path):
    (tmp_path / "a.sql").write_text("select 1")
    before = version_of(tmp_path)
    (tmp_path / "a.sql").write_text("select 2")
    assert version_of(tmp_path) != before


def test_a_version_does_not_depend_on_the_folder(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.sql").write_text("select 1")
    assert version_of(tmp_path / "one") == version_of(tmp_path / "two")
