"""Everybody who walks: all roles, territories all over the country, each with a sign-in of their own."""

import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from deploy.oidc import demonstrate
from tests.security.canary.marked import Places

ISSUER = "http://localhost:9"  # nobody answers there: these sign-ins are written, not fetched
SECRET = "q7Jm2vXc9TzLr4KdWb8NfYh3Gs6PaEuQ1oRi5CxD0wZ"
CLIENT = "client-of-the-canary-walk"
NATIONAL = ("central", "data_steward", "auditor", "administrator")


@dataclass(frozen=True)
class Person:
    subject: str
    role: str
    territories: tuple[str, ...]

    def cookie(self, app: str) -> str:
        """The sign-in cookie, as the server itself writes it after the provider's answer."""
        now = int(time.time())
        who = {
            "iss": ISSUER,
            "sub": self.subject,
            "aud": "marsad",
            "nonce": self.subject,
            "iat": now,
            "exp": now + 3600,
        }
        rights = {"marsad_role": self.role, "marsad_territories": list(self.territories)}
        said = json.dumps({"origin": app, "is_logged_in": True, **who, **rights})
        return create_signed_value(SECRET, "_streamlit_user", said).decode()


def people(places: Places, wanted: int, luck: random.Random) -> list[Person]:
    """Every role; then regions (each has its director), provinces and schools in turn."""
    regions = sorted({region for region, _ in places.schools.values()})
    provinces = sorted({province for _, province in places.schools.values()})
    heads = luck.sample(sorted(places.schools), min(wanted, len(places.schools)))
    offices = zip_longest(
        [Person(f"region-{code}", "regional_director", (code,)) for code in regions],
        [
            Person(f"province-{number}", "provincial_director", tuple(luck.sample(provinces, 1 + number % 2)))
            for number in range(wanted)
        ],
        [Person(f"head-{code}", "school_head", (code,)) for code in heads],
    )
    everywhere = [Person(f"{role}-1", role, ("nation",)) for role in NATIONAL]
    return [*everywhere, *(one for row in offices for one in row if one)][:wanted]


def configure(folder: Path, app: str, everybody: Sequence[Person]) -> dict[str, str]:
    """Secrets and grants of these people; returns the environment of the server."""
    demonstrate.private(folder / "secrets.toml", _secrets(app))
    demonstrate.private(folder / "grants.toml", "\n".join(_grant(person) for person in everybody))
    return {
        "MARSAD_SECRETS": str(folder / "secrets.toml"),
        "MARSAD_GRANTS": str(folder / "grants.toml"),
        "MARSAD_STATE": str(folder / "state"),
        "MARSAD_AUDIT": str(folder / "audit"),
    }


def _secrets(app: str) -> str:
    return f"""[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "{SECRET}"

[auth.canary]
client_id = "marsad"
client_secret = "{CLIENT}"
server_metadata_url = "{ISSUER}/.well-known/openid-configuration"
"""


def _grant(person: Person) -> str:
    return (
        f'[[grant]]\nissuer = "{ISSUER}"\nsubject = "{person.subject}"\nrole = "{person.role}"\n'
        f"territories = {json.dumps(person.territories)}\nuntil = 2099-12-31\n"
    )
