"""What was worked out once, kept for all viewers, the least used given up first.

Streamlit's own caches take half a millisecond to find an entry, twenty times a page, and any browser may ask the server
to empty them.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable


class Shelf:
    def __init__(self, most: int):
        self.most = most
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, build: Callable[[], object]) -> object:
        """What stands under the key, built when it is not there; an error is not kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        return self._put(key, build())

    def _put(self, key: Hashable, made: object) -> object:
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return made
