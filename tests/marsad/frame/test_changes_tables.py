from marsad.frame.bridge import in_use
from marsad.frame.changes_tables import by_gate, by_place


def cells(table, row):
    return dict(zip([column.name for column in table.columns], table.rows[row], strict=True))


def test_each_gate_in_use_leaves_with_both_ends(view_of):
    view = view_of(territory="04.441")
    table = by_gate(view)
    assert len(table.rows) == len(in_use(view))
    first = cells(table, 0)
    assert (first["Au 27 juin 2024"], first["Arrivés"], first["Au 28 juin 2024"]) == (2, 1, 3)


def test_each_part_that_changed_leaves_with_its_counts(view_of):
    table = by_place(view_of())
    assert [row[0] for row in table.rows] == ["04", "01"]
    assert cells(table, 0)["Ont reculé"] == 1
