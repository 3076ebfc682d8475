"""One page of the application in a browser, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from marsad.nearing import AWAITED

DRAWN = """() => {
    const app = document.querySelector('[data-testid=stApp]')
    const charts = [...document.querySelectorAll(':is([data-testid=stPlotlyChart], [data-testid=stEChartsChart])')]
    return app?.dataset.testScriptState === 'notRunning'
        && document.querySelector('[data-testid=stMain] [data-testid=stElementContainer]')
        && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')
        && charts.every(chart => chart.querySelector('.main-svg, svg > g'))
}"""
SETTLED = f"() => ({DRAWN})() && !document.querySelector('[class*=st-key-{AWAITED}]')"
# As the browser's own button "back" does it.
GO_ON = "address => { history.pushState({}, '', address); dispatchEvent(new PopStateEvent('popstate')) }"
# What stands below is asked for once the page is drawn: the page would do so too, after a rest.
ASK_FOR_ALL = f"""() => new Promise(done => requestIdleCallback(() => {{
    document.querySelectorAll('[class*=st-key-{AWAITED}] button').forEach(one => one.click())
    done()
}}, {{timeout: 500}}))"""
POLLING = 100  # milliseconds; at every frame the question would cost more than the page
# Text an eye cannot read in full: it is wider than its box, the box hides the rest, and no tooltip says it.
CUT_TEXT = """() => [...document.querySelectorAll('[data-testid=stMain] *, [data-testid=stSidebar] *')]
    .filter(box => [...box.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(box => box.title !== box.innerText && box.clientWidth > 2 && box.scrollWidth > box.clientWidth + 1)
    .filter(box => getComputedStyle(box).overflowX !== 'visible' && box.checkVisibility({visibilityProperty: true}))
    .map(box => box.innerText)"""
CUT_CHART_TEXT = """() => [...document.querySelectorAll(
    ':is([data-testid=stPlotlyChart], [data-testid=stEChartsChart])')].flatMap(chart => {
    const frame = chart.getBoundingClientRect()
    return [...chart.querySelectorAll(':is(.main-svg, svg) text')]
        .filter(text => text.textContent.trim() && text.checkVisibility({opacityProperty: true}))
        .filter(text => { const box = text.getBoundingClientRect(); return box.width
            && (box.left < frame.left - 2 || box.right > frame.right + 2
                || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) })
        .map(text => text.textContent)
})"""
WIDER_THAN_SCREEN = """() => ['html', '[data-testid=stMain]'].filter(name => {
    const box = document.querySelector(name)
    return box.scrollWidth > box.clientWidth + 1
})"""


class Visit:
    """A page opened in a browser: it remembers all it asked for and complained about."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home, self.inside = page, home, False
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.received: list[bytes] = []
        self.dialogs: list[str] = []
        self.listeners = {
            "console": lambda message: message.type == "error" and self.complaints.append(message.text),
            "pageerror": lambda error: self.complaints.append(str(error)),
            "request": lambda request: self.requests.append(request.url),
            "websocket": self._listen,
            "dialog": self._dismiss,
        }
        for event, heard in self.listeners.items():
            page.on(event, heard)

    def leave(self) -> None:
        for event, heard in self.listeners.items():
            self.page.remove_listener(event, heard)

    def _listen(self, websocket) -> None:
        self.requests.append(websocket.url)
        self.socket = websocket
        websocket.on("framereceived", lambda frame: self.received.append(_bytes(frame)))

    def _dismiss(self, dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def open(self, path: str, **params: str) -> "Visit":
        self.page.goto(self._address(path, params))
        self.inside = True
        return self.settle()

    def go(self, path: str, **params: str) -> "Visit":
        """By its address at first, from there on inside the application."""
        return (self.go_on if self.inside else self.open)(path, **params)

    def go_on(self, path: str, **params: str) -> "Visit":
        """To another address of the same language: drawn anew, not loaded anew, a third of the work."""
        with self.socket.expect_event("framereceived", _drawn, timeout=30_000):
            self.page.evaluate(GO_ON, self._address(path, params))
        self.page.evaluate(ASK_FOR_ALL)
        return self.settle()

    def _address(self, path: str, params: Mapping[str, str]) -> str:
        return f"{self.home}/{path}?{urlencode(params)}"

    def settle(self) -> "Visit":
        self.page.wait_for_function(SETTLED, timeout=30_000, polling=POLLING)
        self.page.wait_for_timeout(150)  # a block that follows the first answer
        self.page.wait_for_function(SETTLED, timeout=30_000, polling=POLLING)
        return self

    def text(self) -> str:
        return self.page.inner_text("[data-testid=stApp]")

    def strangers(self) -> list[str]:
        """Addresses asked for that are not the application's own."""
        own = (self.home, self.home.replace("http:", "ws:"), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]

    def errors(self) -> list[str]:
        shown = self.page.locator("[data-testid=stException], [data-testid=stAlertContentError]").all_inner_texts()
        return [*shown, *self.complaints]

    def cut(self) -> list[str]:
        """Words that do not fit where they stand."""
        return [
            words for script in (WIDER_THAN_SCREEN, CUT_TEXT, CUT_CHART_TEXT) for words in self.page.evaluate(script)
        ]

    def photograph(self, file: Path) -> None:
        """The whole page, not only what the screen shows of it: Streamlit scrolls inside."""
        screen = self.page.viewport_size
        height = self.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        self.page.set_viewport_size({**screen, "height": max(height, screen["height"])})
        self.page.wait_for_timeout(200)
        self.page.screenshot(path=file)
        self.page.set_viewport_size(screen)


def _drawn(frame: str | bytes) -> bool:
    """The server says that it has run the whole page: what a short run changes on screen is too short to be seen."""
    said = ForwardMsg.FromString(_bytes(frame))
    return said.WhichOneof("type") == "script_finished" and said.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def _bytes(frame: str | bytes) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()


@contextmanager
def visit(page: Page, home: str, screen: tuple[int, str] = (1440, "light"), height: int = 900) -> Iterator[Visit]:
    """On a screen of this width and theme."""
    width, theme = screen
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=theme)
    visiting = Visit(page, home)
    try:
        yield visiting
    finally:
        page.goto(f"{home}/_stcore/health")  # what is left of this visit ends in it, not in the next one
        visiting.leave()
