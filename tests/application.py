"""The application in the test harness of Streamlit: its frame and one of its pages, as a deep link opens them."""

from functools import cache
from pathlib import Path

from streamlit.components.v2 import manifest_scanner
from streamlit.runtime import pages_manager
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[1] / "app.py"
LOCAL = {"Host": "127.0.0.1:8501"}

# A server looks through all that is installed once; the harness would do so for each page, for longer than the page.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


class WithoutPages(type(Path())):
    """A folder named `pages` makes the harness run a page without its frame, which no server of ours does."""

    def exists(self):
        return self.name != "pages" and super().exists()


def framed(monkeypatch) -> None:
    monkeypatch.setattr(pages_manager, "Path", WithoutPages)


def linked(name: str = "overview", **params: str) -> AppTest:
    """Not run yet: only the page that the address names will be."""
    app = AppTest.from_file(APP, default_timeout=120)
    for key, value in params.items():
        app.query_params[key] = value
    return app if name == "overview" else app.switch_page(f"pages/{name}.py")
