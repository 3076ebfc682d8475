"""Exports in, staged rows and findings out. Nothing is dropped silently: rows read = rows staged + rows set aside."""

from marsad.contract.staged import Finding, SourceFile, Staged

__all__ = ["Finding", "SourceFile", "Staged"]
