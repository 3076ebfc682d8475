"""The one place with CSS: right to left, print, phones. The selectors are those of the pinned Streamlit."""

from marsad.nearing import AWAITED

ALWAYS = """
[data-testid=stMainBlockContainer] { padding-top: 3.5rem; max-width: 90rem; }
.st-key-sentence p { font-size: 1.2rem; line-height: 1.55; }
.st-key-title strong { font-size: 1.35rem; }
.languages { display: flex; gap: 1rem; }
.languages a { min-width: 1.5rem; padding: 0.25rem; text-align: center; color: inherit; text-decoration: none; }
.languages a[lang=ar] { font-size: 1.15rem; line-height: 1.2; }
.languages a[aria-current] { font-weight: 700; box-shadow: inset 0 -2px currentColor; }
[data-testid=stCaptionContainer] { color: inherit; opacity: 0.78; }
.fetch { display: inline-block; color: inherit; padding: 0.5rem 1rem; border: 1px solid currentColor;
  border-radius: 0.375rem; font-weight: 700; text-decoration: none; }
[class*=st-key-narrow-], .st-key-paper-head { display: none; }
[class*=st-key-receipt-] button { min-height: 0; padding-block: 0; opacity: 0.78; }
[class*=st-key-receipt-] button p { font-size: 0.875rem; }
[data-testid=stMetricLabel], [data-testid=stMetricLabel] p { white-space: normal; overflow: visible; }
[data-testid=stMetricDelta], [data-testid=stMetricDelta] * { white-space: normal; overflow: visible; }
"""

# As tall as most blocks, so that the page does not jump when one comes.
WAITING = f"[class*=st-key-{AWAITED}] {{ min-height: 16rem; }}"

# Charts, data grids and Plotly's measuring box stay left to right: our own figures mirror what they draw.
RIGHT_TO_LEFT = """
body { direction: rtl; }
:is([data-testid=stPlotlyChart], [data-testid=stEChartsChart], [data-testid=stDataFrame], #js-plotly-tester, .main-svg)
  { direction: ltr; }
:is(h1, h2, h3, h4, p, li, label, summary, th) { text-align: start; }
[data-testid=stTable] :is(td, th) { text-align: start !important; }
[data-testid=stMetricLabel], [data-tag], [data-testid=stWidgetLabel] { gap: 0.35rem; }
[data-testid=stSidebar][data-collapsed=true], [data-testid=stSidebarResizeHandle] { display: none; }
:is([data-testid=stExpandSidebarButton], [data-testid=stSidebarCollapseButton]) :is(svg, [data-testid=stIconMaterial])
  { transform: scaleX(-1); }
[data-variant=segmented_control] { border-width: 1px !important; border-style: solid !important;
  border-radius: 0 !important; margin-inline: 0 -1px !important; }
[data-variant=segmented_control]:not([data-selected])
  { border-color: color-mix(in srgb, currentColor 20%, transparent) !important; }
[data-testid=stButtonGroup] [data-orientation] { mask-image: none !important; padding-inline: 1px; }
"""

# Between a phone and a desk the menu takes so much room that drawings or many tiles side by side would cut their words.
TABLET = """
@media (max-width: 1200px) {
  [data-testid=stHorizontalBlock]:has([data-testid=stEChartsChart], [data-testid=stMetric]) { flex-wrap: wrap; }
  [data-testid=stHorizontalBlock]:has([data-testid=stEChartsChart]) > [data-testid=stColumn] { flex: 1 1 100%; }
  [data-testid=stHorizontalBlock]:has([data-testid=stMetric]) > [data-testid=stColumn] { flex: 1 1 9.5rem; }
}
"""

PHONE = """
@media (max-width: 640px) {
  [data-testid=stMainBlockContainer] { padding-inline: 1rem; }
  h1 { font-size: 1.5rem !important; }
  [class*=st-key-wide-] { display: none; }
  [class*=st-key-narrow-] { display: flex; }
}
"""

PRINT = """
@media print {
  :is([data-testid=stSidebar], [data-testid=stHeader], [data-testid=stToolbar], [data-testid=stButton],
    [data-testid=stDownloadButton], [data-testid=stPopover], [data-testid=stButtonGroup]) { display: none !important; }
  :is(.stApp, [data-testid=stAppViewContainer], [data-testid=stMain], [data-testid=stMainBlockContainer]) {
    position: static !important; overflow: visible !important; height: auto !important; padding: 0 !important; }
  :is([data-testid=stPlotlyChart], [data-testid=stEChartsChart], [data-testid=stMetric], tr) { break-inside: avoid; }
  :is(h1, h2, h3, h4) { break-after: avoid; }
}
"""

# A work-list prints as a form: one school of up to 35 candidates is one sheet of A4.
SHEET = """
@media print {
  @page { size: A4; margin: 10mm; }
  .stApp:has(.st-key-paper-head) :is(h1, [data-testid=stAlert], [data-testid=stForm], .st-key-freshness,
    .st-key-breadcrumb, .st-key-filters, [class*=st-key-worklist-gate], .st-key-sentence, .st-key-pages-of-list,
    .st-key-reveal, .st-key-by-school) { display: none !important; }
  .st-key-paper-head { display: flex; gap: 0 !important; }
  .st-key-paper-head p { font-size: 8.5pt !important; line-height: 1.25; margin: 0; }
  .st-key-paper-head > :first-child p { font-size: 12pt !important; font-weight: 700; }
  .stApp:has(.st-key-paper-head) [data-testid=stVerticalBlock] { gap: 1mm !important; }
  .stApp:has(.st-key-paper-head) [data-testid=stTable] :is(td, th, p) {
    font-size: 7pt !important; line-height: 1.12 !important; padding: 0.25mm 0.8mm !important; margin: 0 !important; }
}
"""


def page_css(lang: str) -> str:
    """The style of every page, for `st.html`; never with data in it."""
    return f"<style>{ALWAYS}{WAITING}{RIGHT_TO_LEFT if lang == 'ar' else ''}{TABLET}{PHONE}{PRINT}{SHEET}</style>"
