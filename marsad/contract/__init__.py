"""Exports in, staged rows and findings out. Nothing is dropped silently: rows read = rows staged + rows set aside."""

from marsad.contract.declaration import ContractError
from marsad.contract.folder import Settling
from marsad.contract.messages import describe
from marsad.contract.reading import read_exports
from marsad.contract.staged import Finding, SourceFile, Staged
from marsad.findings import severity_of

__all__ = ["ContractError", "Finding", "Settling", "SourceFile", "Staged", "describe", "read_exports", "severity_of"]
