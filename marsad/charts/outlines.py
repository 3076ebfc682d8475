"""Outlines of territories, made ready once: flat coordinates and a place for the label.

The national territory is drawn whole, from data/reference/, as plain outlines on plain axes: ready-made maps carry
another geometry and fetch it from the network.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

REFERENCE = Path(__file__).parent.parent.parent / "data" / "reference"
MIDDLE = -9.0, 28.5  # of the national territory: one projection for all maps, so that a region keeps its shape
UNITS = 3000  # in a degree of latitude: whole numbers of two bytes, exact to forty metres
GRID = 104  # points across the longer side of a map, among which the place of a label is chosen


@dataclass(frozen=True, eq=False)
class Outline:
    """One territory: its closed line and the most inner of its points, in units."""

    code: str
    line: np.ndarray
    middle: np.ndarray


@cache
def outlines_of(territory: str) -> tuple[Outline, ...]:
    """The children of a place that have an outline: the regions of `nation`, the provinces of a region such as `04`."""
    lines = lines_of(territory)
    corners = np.vstack(list(lines.values()))
    step = (corners.max(axis=0) - corners.min(axis=0)).max() / GRID
    return tuple(_outline(code, line, step) for code, line in lines.items())


@cache
def lines_of(territory: str) -> dict[str, np.ndarray]:
    if territory == "nation":
        return _read("regions.geojson", "region_code")
    provinces = _read("provinces.geojson", "province_code")
    return {code: line for code, line in provinces.items() if code.startswith(f"{territory}.")}


@cache
def _read(file: str, field: str) -> dict[str, np.ndarray]:
    features = json.loads((REFERENCE / file).read_text("utf-8"))["features"]
    return {each["properties"][field]: projected(np.array(each["geometry"]["coordinates"][0])) for each in features}


def projected(degrees: np.ndarray) -> np.ndarray:
    """Longitude and latitude on a plane: equirectangular, true at the middle parallel."""
    east, north = (degrees - MIDDLE).T
    return np.column_stack([east * np.cos(np.radians(MIDDLE[1])), north]) * UNITS


def _outline(code: str, line: np.ndarray, step: float) -> Outline:
    inside = _grid(line, step)
    inside = inside if len(inside) else line.mean(axis=0, keepdims=True)
    middle = inside[np.argmax(_depth(line, inside, step))]
    return Outline(code, *(part.round().astype(np.int16) for part in (line, middle)))


def _grid(line: np.ndarray, step: float) -> np.ndarray:
    """The knots of one grid, common to all territories, that lie inside a closed line."""
    (left, low), (right, high) = np.floor(line.min(axis=0) / step) * step, line.max(axis=0)
    grid = np.stack(np.meshgrid(np.arange(left, right, step), np.arange(low, high, step)), axis=-1).reshape(-1, 2)
    return grid[contains(line, grid)]


def contains(line: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Which points lie inside a closed line: an odd number of its sides crossed on the way east."""
    (x0, y0), (x1, y1) = line[:-1].T[:, :, None], line[1:].T[:, :, None]
    x, y = points.T
    straddles = (y0 > y) != (y1 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x0 + (y - y0) / (y1 - y0) * (x1 - x0)
    return np.count_nonzero(straddles & (x < crossing), axis=0) % 2 == 1


def _depth(line: np.ndarray, points: np.ndarray, step: float) -> np.ndarray:
    """How far each point is from the border; words are wide, so room on the sides counts more than room above."""
    walked = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    stops = np.arange(0, walked[-1], step)
    border = np.column_stack([np.interp(stops, walked, part) for part in line.T])
    gaps = (points[:, None, :] - border[None, :, :]) * (0.7, 1.0)
    return np.sqrt((gaps**2).sum(axis=2).min(axis=1))
