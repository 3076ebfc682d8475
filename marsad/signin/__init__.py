"""Who signed in, what the grants file lets them see, and how long that holds. Pure rules: nothing here is shown."""

from marsad.signin.bearer import BROWSER, new_browser, of_browser, of_session
from marsad.signin.entry import Entry, admit
from marsad.signin.grants import Grant, Grants, GrantsError, read_grants
from marsad.signin.identity import Identity, Provider, identify, session_key
from marsad.signin.providers import SecretsError, providers, read_secrets, sections
from marsad.signin.refusal import Refused
from marsad.signin.sessions import Sessions

__all__ = [
    "BROWSER",
    "Entry",
    "Grant",
    "Grants",
    "GrantsError",
    "Identity",
    "Provider",
    "Refused",
    "SecretsError",
    "Sessions",
    "admit",
    "identify",
    "new_browser",
    "of_browser",
    "of_session",
    "providers",
    "read_grants",
    "read_secrets",
    "sections",
    "session_key",
]
