"""Secrets that we hand out: session ids, CSRF values and one-time links. The database holds their hashes."""

import base64
import hashlib
import hmac
import secrets
from uuid import UUID

from kit.settings import Settings

LENGTH = 43  # characters of 256 bits in base64url


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def csrf_of(csrf_secret: str, session_id: UUID) -> str:
    """What a page of this session sends along as X-CSRF."""
    return hmac.new(csrf_secret.encode(), session_id.bytes, hashlib.sha256).hexdigest()


def link_token(settings: Settings, link_id: UUID, turn: int) -> str:
    """The token of a one-time link: made from the installation's secret, so that the mailing job needs no copy."""
    key = settings.derive("one-time links").encode()
    raw = hmac.new(key, link_id.bytes + turn.to_bytes(4), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def link_url(settings: Settings, token: str) -> str:
    """After the # so that no server, proxy or log on the way sees the token."""
    return f"{settings.origin}/enter#{token}"
