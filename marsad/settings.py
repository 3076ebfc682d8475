"""Typed settings from the environment (`MARSAD_…`), read once."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[1]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="MARSAD_", frozen=True, extra="ignore")

    exports: Path = ROOT / "data" / "exports"
    snapshots: Path = ROOT / "data" / "snapshots"
    reference: Path = ROOT / "data" / "reference"
    contracts: Path = ROOT / "data" / "contracts"
    audit: Path = ROOT / "data" / "audit"  # never among the snapshots, which are purged
    keys: Path = ROOT / ".keys" / "names.json"  # outside the data folder: a stolen copy of the data opens nothing
    host: str = "127.0.0.1"
    port: int = Field(default=8501, ge=1, le=65535)
    secrets: Path | None = None  # Streamlit's [auth] section: the providers; without it only the demonstration opens
    grants: Path | None = None
    state: Path = ROOT / "data" / "state"
    role_claim: str = Field(default="marsad_role", min_length=1)
    territories_claim: str = Field(default="marsad_territories", min_length=1)
    idle_minutes: float = Field(default=30, gt=0, le=60)
    session_hours: float = Field(default=8, gt=0, le=8)
    names_exported_alone: int = Field(default=500, ge=0)  # a day and person; above it a second person approves
    sessions_limit: int = Field(default=500, ge=1)
    reveals_a_day: int = Field(default=200, ge=0)  # names shown to one person, counted from the access log
    language: Literal["fr", "ar", "en"] = "fr"
    query_memory_mb: int = Field(default=512, ge=32)
    query_seconds: float = Field(default=10, gt=0)
    query_threads: int = Field(default=1, ge=1)


@cache
def settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        wrong = [f"MARSAD_{'_'.join(map(str, one['loc'])).upper()}: {one['msg']}" for one in error.errors()]
        raise SystemExit("\n".join(wrong)) from None
