"""A synthetic session: invented candidates that add up to the published totals, in files as messy as real ones."""

from marsad.sample.write import write_sample

__all__ = ["write_sample"]
