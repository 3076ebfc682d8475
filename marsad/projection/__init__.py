"""What a deadline will find: the remaining cases, projected with an interval. Pure functions over arrays.

A *unit* is a row, a *day* a column; cases happen once and are never taken back. The method and what it was tried on:
docs/projection.md.
"""

from marsad.projection.forecasting import Forecast, forecast, together
from marsad.projection.interval import Band, band
from marsad.projection.progress import Earlier, Progress
from marsad.projection.shares import shared, whole

__all__ = ["Band", "Earlier", "Forecast", "Progress", "band", "forecast", "shared", "together", "whole"]
