from marsad.frame.gates import counted, rules, said, stops, told
from marsad.frame.standings import standings


def test_the_sentence_counts_what_the_missing_cards_unlock(view_of):
    text = said(view_of(), standings(view_of()))
    assert text.startswith("Enregistrer les **5** CNIE manquantes rend possibles : **5** dossiers complétés")
    assert "**1** diplôme" in text


def test_where_every_card_is_held_nothing_is_to_unlock(view_of):
    view = view_of(territory="16700B", sex="female")
    assert said(view, standings(view)) == "Tous les candidats (**1**) ont leur CNIE : elle n’arrête plus personne."


def test_the_table_lists_the_gates_that_stop_somebody_with_how_long(view_of):
    listed = stops(view_of(), standings(view_of()))
    assert list(listed.iloc[0, :2]) == ["CNIE détenue", "5"]
    assert listed.iloc[0, 2].endswith(" jours")


def test_a_box_says_n_of_n_and_the_rate(view_of):
    assert told(view_of(), standings(view_of())["cnie"]) == ["6 sur 11", "54,5\u00a0%", "arrêtés : 5"]


def test_the_figures_name_whom_a_gate_concerns_and_on_which_base(view_of):
    row = counted(view_of()).iloc[0]
    assert list(row) == ["CNIE détenue", "Tous les candidats inscrits", "6", "11", "54,5\u00a0%"]


def test_every_edge_is_listed_with_its_rule_and_source(view_of):
    for lang, source in (("fr", "22 mars 2024"), ("ar", "22 مارس 2024"), ("en", "22 March 2024")):
        listed = rules(view_of(lang=lang))
        assert len(listed) == 10
        assert source in listed.iloc[0, 3]
