"""Under every figure, where it comes from: definition, counts, question, files. A button, and the rest on request."""

from collections.abc import Sequence

import streamlit as st

from marsad.frame import facts, receipt
from marsad.frame.readings import Reading, reading
from marsad.frame.view import View
from marsad.indicators import indicator, sources_of


def link(view: View, block: str, names: Sequence[str] = (), question: str = "counts_by", counts: Sequence[str] = ()):
    """`names` are indicators, `counts` those of a block that shows bare counts."""
    pressed = st.button(
        view.words.t("receipt.of_block"),
        key=f"receipt-{block}-{'-'.join(names)}",
        type="tertiary",
        icon=":material/receipt_long:",
    )
    if pressed:
        st.dialog(view.words.t("receipt.title"), width="large")(opened)(view, names, question, counts)


def opened(view: View, names: Sequence[str], question: str, counts: Sequence[str]) -> None:
    for name in names:
        st.markdown(defined(view, reading(view, name)))
    if counts:
        st.markdown(counted(view, counts))
    used = [*counts, *(count for name in names for count in indicator(name).columns())]
    st.markdown(receipt.stamp(view))
    st.markdown(view.words.t("receipt.question", file=f"queries/{question}.sql"))
    receipt.files(view, sources_of(used))


def defined(view: View, found: Reading) -> str:
    """The definition, its base, and the two sums of the place on the page, by the names they are published under."""
    words, one = view.words, found.indicator
    return words.t(
        "receipt.indicator",
        label=words.name(one.label),
        definition=words.name(one.definition),
        base=words.name(one.base),
        numerator=one.numerator,
        n=found.numerator,
        denominator=one.denominator or "—",
        total=found.denominator or 0,
        rate=words.percent(found.value),
        source=one.source,
    )


def counted(view: View, counts: Sequence[str]) -> str:
    rows = facts.counts(view, counts, ["session"])
    written = [f"`{count}` **{view.words.number(int(rows[count].sum()))}**" for count in counts]
    return " · ".join(written)
