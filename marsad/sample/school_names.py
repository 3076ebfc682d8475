"""Names of schools in French and Arabic, unique within a commune."""

import numpy as np

from marsad.sample.reference import communes, is_rural_commune, words


def named(commune: np.ndarray, private: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Names drawn in turn, each commune starting elsewhere in the list: unique within a commune."""
    seen: dict[tuple[int, bool], int] = {}
    named_fr, named_ar = [], []
    for place, paying in zip(commune.tolist(), private.tolist(), strict=True):
        turn = seen[place, paying] = seen.get((place, paying), -1) + 1
        fr, ar = private_name(place, turn) if paying else public_name(place, turn)
        named_fr.append(fr)
        named_ar.append(ar)
    return np.array(named_fr), np.array(named_ar)


def public_name(place: int, turn: int) -> tuple[str, str]:
    """The first school of a rural commune bears the commune's name."""
    if turn == 0 and is_rural_commune()[place]:
        return f"Lycée {communes()[place]['name_fr']}", f"ثانوية {communes()[place]['name_ar']} التأهيلية"
    french, arabic = words("lycees")
    at = (place * 37 + turn) % len(french)
    return f"Lycée {french[at]}", f"ثانوية {arabic[at]} التأهيلية"


def private_name(place: int, turn: int) -> tuple[str, str]:
    french, arabic = words("private_schools")
    at = (place * 17 + turn) % len(french)
    return f"Groupe scolaire {french[at]}", f"مجموعة مدارس {arabic[at]} الخصوصية"
