"""The frame: language, gate, viewer, filters and freshness around whichever page is open. No SQL, no figures."""

from marsad import frame


def main() -> None:
    wanted = frame.asked()
    words = frame.words(wanted)
    frame.dress(words)
    page, pages = frame.navigation(words)
    if frame.closed(words):
        return
    view = frame.view_of(words, wanted)
    if view is None:
        return
    frame.surround(view, page, pages)
    if not frame.nobody(view):
        page.run()


main()
