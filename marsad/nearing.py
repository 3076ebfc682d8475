"""Blocks below the part of a page in sight: what stands for them, and the script that asks for them in time.

A block that waits is a button in a box whose class begins with `AWAITED`. The script presses it once it comes
into sight, and one after the other while the page rests, so that paper, searches and screen readers find a whole page.
A cookie says that it does: where the script does not run, every page is sent whole.
"""

AWAITED, PRESSES, YES = "later-", "presses", "1"
REST, NEXT = 1000, 100  # milliseconds without a change: before the first, and between one and the next
SCRIPT = f"""
(() => {{
    document.cookie = '{PRESSES}={YES}; path=/; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '')
    const known = new WeakSet(), asked = new WeakSet()
    // Once the browser is idle: by then every box of the page holds what it shows.
    const press = button => {{
        sight.unobserve(button)
        if (asked.has(button)) return
        asked.add(button)
        requestIdleCallback(() => {{ asked.delete(button); button.click() }}, {{timeout: 500}})
    }}
    const sight = new IntersectionObserver(seen =>
        seen.filter(one => one.isIntersecting).forEach(one => press(one.target)),
        {{rootMargin: '0px 0px -10% 0px'}})  // a strip at the lower edge can wait until the page rests
    document.documentElement.addEventListener('click', event => {{  // a press of ours closes no open box
        if (!event.isTrusted && known.has(event.target)) event.stopPropagation()
    }})
    let rest, pause = {REST}
    new MutationObserver(() => {{
        const waiting = [...document.querySelectorAll('[class*=st-key-{AWAITED}] button')]
        waiting.filter(one => !known.has(one)).forEach(one => {{ known.add(one); sight.observe(one) }})
        clearTimeout(rest)
        if (!waiting.length) pause = {REST}
        else rest = setTimeout(() => {{ pause = {NEXT}; press(waiting[0]) }}, pause)
    }}).observe(document, {{subtree: true, childList: true}})
}})()
"""
