"""The frame: language, sign-in, viewer, filters and freshness around whichever page is open. No SQL, no figures."""

from marsad import frame


def main() -> None:
    wanted = frame.asked()
    words = frame.words(wanted)
    frame.dress(words)
    menu = frame.navigation(words)
    viewer = frame.admitted(words, wanted, menu)
    if viewer is None:
        return
    if viewer.rights.facts:
        with_figures(viewer, words, wanted, menu)
    else:
        frame.surround_plainly(viewer, words, wanted, menu)
        menu.run()


def with_figures(viewer, words, wanted, menu) -> None:
    view = frame.view_of(viewer, words, wanted)
    if view is None:
        return
    frame.surround(view, menu)
    if not frame.nobody(view):
        menu.run()


main()
