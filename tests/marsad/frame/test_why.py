from marsad.frame.why import of_place, written


def shown(view, name):
    return {row[0]: row[1] for row in written(view, of_place(view, name)).itertuples(index=False)}


def test_each_case_counts_for_the_first_reason_that_holds(view_of):
    """A correction of the one without a card does not count as a correction: the card comes first."""
    assert shown(view_of(), "summons_rate") == {
        "Pas de CNIE valide": "4",
        "Données non vérifiées": "0",
        "Correction en attente": "1",
        "Convocation à émettre": "0",
    }


def test_a_laureate_is_barred_by_the_state_of_the_card(view_of):
    assert shown(view_of(), "diploma_barred_rate")["CNIE demandée, pas encore reçue"] == "1"


def test_shares_are_of_those_who_remain(view_of):
    assert written(view_of(), of_place(view_of(), "summons_rate")).iloc[0, 2] == "80,0\u00a0%"


def test_where_nobody_remains_there_is_no_reason(view_of):
    assert of_place(view_of(territory="01234R"), "diploma_barred_rate") == []
