"""Marsad: exports in, a verified snapshot, five live pages. See docs/data-model.md and docs/decisions.md."""
