"""How long after a click the last change was painted, in the part of the page in sight and in the whole of it.

Blocks that wait until a reader comes near (marsad/frame/below.py) are not part of what a click draws.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from marsad.nearing import REST
from tests.browser.visit import DRAWN, POLLING

QUIET = REST - 300  # milliseconds without a change: blocks that nobody scrolled to still wait then
# Changes are those of the page and its sidebar, and words drawn on a canvas; each counts at its next frame. What is
# only read aloud or followed (UNSEEN) is none, nor is a canvas drawn again word for word, as grids do 100 ms later.
SCRIPT = """
const watch = window.stopwatch = {started: 0, changed: 0, sight: 0, whole: 0}
const waiting = {any: false, sight: false}
const painted = () => new Promise(done => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = done
    port2.postMessage(0)
}))
const inSight = box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width
const note = async element => {
    if (!watch.started || !element?.closest?.('[data-testid=stMain], [data-testid=stSidebar]')) return
    watch.changed = performance.now()
    waiting.sight ||= Boolean(inSight(element.getBoundingClientRect()))
    if (waiting.any) return
    waiting.any = true
    await painted()
    watch.whole = performance.now() - watch.started
    if (waiting.sight) watch.sight = watch.whole
    waiting.any = waiting.sight = false
}
const written = new WeakMap(), drawing = new Map()
const write = CanvasRenderingContext2D.prototype.fillText
CanvasRenderingContext2D.prototype.fillText = function (...words) {
    if (!drawing.has(this.canvas)) {
        drawing.set(this.canvas, [])
        queueMicrotask(() => {
            const all = drawing.get(this.canvas).join('\\n')
            drawing.delete(this.canvas)
            if (written.get(this.canvas) !== all) note(this.canvas)
            written.set(this.canvas, all)
        })
    }
    drawing.get(this.canvas).push([...words, this.fillStyle, this.font, this.getTransform()])
    return write.apply(this, words)
}
const UNSEEN = /^(aria-|data-|role$|href$|_echarts)/
// Inside a canvas stands what is read aloud.
const seen = (element, name) => !element?.closest?.('canvas') && !UNSEEN.test(name) && note(element)
addEventListener('DOMContentLoaded', () => new MutationObserver(changes => changes.forEach(({target, attributeName}) =>
    seen(target.nodeType === 1 ? target : target.parentElement, attributeName)
)).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true}))
"""
START = """() => addEventListener('pointerup', () => {
    Object.assign(stopwatch, {sight: 0, whole: 0, changed: performance.now(), started: performance.now()})
}, {capture: true, once: true})"""
AT_REST = f"""() => stopwatch.started && ({DRAWN})() && performance.now() - stopwatch.changed > {QUIET}"""
READ = "() => { const {sight, whole} = stopwatch; stopwatch.started = 0; return [sight, whole] }"


@dataclass(frozen=True)
class Wait:
    """Milliseconds from the release of the button; `work` is the browser's main thread on the processor meanwhile."""

    sight: float
    whole: float
    work: float


class Stopwatch:
    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(SCRIPT)
        self.session = page.context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def timed(self, click: Callable[[], None], address: str) -> Wait:
        """`address` is what the click must have led to: a click that missed is no measurement."""
        self.page.evaluate(START)
        before = self._work()
        click()
        self.page.wait_for_function(AT_REST, timeout=30_000, polling=POLLING)
        if address not in self.page.url:
            raise RuntimeError(f"the click led to {self.page.url}, not to {address}")
        return Wait(*self.page.evaluate(READ), self._work() - before)

    def _work(self) -> float:
        found = self.session.send("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in found if one["name"] == "TaskDuration") * 1000
