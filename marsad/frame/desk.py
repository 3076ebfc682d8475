"""Who looks, in which words: all that a page without figures gets."""

from dataclasses import dataclass

from marsad.frame.address import Address
from marsad.texts import Words
from marsad.viewer import Viewer


@dataclass(frozen=True)
class Desk:
    viewer: Viewer
    words: Words
    address: Address
