"""The short token inside: ES256, 60 seconds, one audience. The only module that may import `jose`.

python-jose 3.5 accepts HS256 signed with a public DER key, missing exp/aud and unknown crit; every such hole is closed
here (docs/decisions/0002-tokens.md). Keys are PEM files below `<data>/keys`, one issuer each:
`private/<issuer>.pem` (0600) and `public/<issuer>.<kid>.pem`; rotation adds a file and keeps the old public one.
"""

import base64
import hashlib
import json
import os
import re
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk, jwt
from jose.backends.cryptography_backend import CryptographyECKey

ALGORITHM = "ES256"
LIFETIME = 60
LEEWAY = 10
MAX_BYTES = 20_480  # room for the 200 grants that one account may have
SEGMENT = re.compile(r"[A-Za-z0-9_-]+")
ALLOWED_HEADER = {"alg", "typ", "kid"}

if jwk.get_key(ALGORITHM) is not CryptographyECKey:
    raise RuntimeError("python-jose must use its cryptography backend")


class BadToken(Exception):
    """The token proves nothing. Why is for the log only."""


class Signer:
    """Signs as one issuer: `gateway` or `svc:<name>`."""

    def __init__(self, issuer: str, kid: str, key: Any) -> None:
        self.issuer, self.kid, self.key = issuer, kid, key

    def sign(self, audience: str, subject: str, **claims: Any) -> str:
        now = int(time.time())
        payload = {
            **claims,
            "iss": self.issuer,
            "aud": audience,
            "sub": subject,
            "iat": now,
            "exp": now + LIFETIME,
            "jti": uuid4().hex,
        }
        return str(jwt.encode(payload, self.key, ALGORITHM, headers={"kid": self.kid, "typ": "JWT"}))


class KeyRing:
    """The public keys of every issuer, and the way to sign as one of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.public: dict[str, tuple[str, Any]] = {}

    def create(self, issuers: list[str]) -> None:
        """Make the key pairs that are missing. Run once, by `tinkuy migrate`."""
        for name in ("private", "public"):
            (self.folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
        for issuer in issuers:
            if not self._private(issuer).exists():
                self.rotate(issuer)

    def rotate(self, issuer: str) -> None:
        """A new key for the issuer; tokens signed with the old one stay good until they end."""
        key = ec.generate_private_key(ec.SECP256R1())
        secret = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        public = key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self._public(issuer, fingerprint(public)).write_bytes(public)
        path = self._private(issuer)
        with os.fdopen(os.open(path.with_suffix(".new"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(secret)
        path.with_suffix(".new").replace(path)

    def signer(self, issuer: str) -> Signer:
        pem = self._private(issuer).read_bytes()
        key = serialization.load_pem_private_key(pem, None)
        public = key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return Signer(issuer, fingerprint(public), jwk.construct(pem.decode(), ALGORITHM))

    def verify(self, token: str, audience: str) -> dict[str, Any]:
        """The claims of a token made for `audience` by an issuer whose public key we hold; else BadToken."""
        try:
            return self._verify(token, audience)
        except BadToken:
            raise
        except (Exception, RecursionError) as e:
            raise BadToken(type(e).__name__) from None

    def _verify(self, token: str, audience: str) -> dict[str, Any]:
        header = check_shape(token)
        issuer, key = self._key(str(header["kid"]))
        options = {f"require_{claim}": True for claim in ("exp", "iat", "aud", "iss", "sub", "jti")} | {
            "leeway": LEEWAY
        }
        claims = jwt.decode(token, key, algorithms=[ALGORITHM], audience=audience, issuer=issuer, options=options)
        check_claims(claims)
        return dict(claims)

    def _key(self, kid: str) -> tuple[str, Any]:
        if kid not in self.public:
            self._load()
        if kid not in self.public:
            raise BadToken("kid")
        return self.public[kid]

    def _load(self) -> None:
        for path in (self.folder / "public").glob("*.pem"):
            issuer, kid = path.stem.rsplit(".", 1)
            if kid not in self.public:
                # Built once: parsing the PEM at every call costs 40 times the check itself.
                self.public[kid] = (issuer.replace("svc-", "svc:"), jwk.construct(path.read_text(), ALGORITHM))

    def _private(self, issuer: str) -> Path:
        return self.folder / "private" / f"{issuer.replace(':', '-')}.pem"

    def _public(self, issuer: str, kid: str) -> Path:
        return self.folder / "public" / f"{issuer.replace(':', '-')}.{kid}.pem"


def fingerprint(public_pem: bytes) -> str:
    return hashlib.sha256(public_pem).hexdigest()[:24]


def check_shape(token: str) -> dict[str, Any]:
    """The header of a token that is worth checking further."""
    if not isinstance(token, str) or not token.isascii() or len(token) > MAX_BYTES:
        raise BadToken("shape")
    parts = token.split(".")
    if len(parts) != 3 or not all(SEGMENT.fullmatch(p) and canonical(p) for p in parts):
        raise BadToken("shape")
    header = json.loads(decode(parts[0]))
    if not isinstance(header, dict) or set(header) != ALLOWED_HEADER:
        raise BadToken("header")
    if header["alg"] != ALGORITHM or header["typ"] != "JWT" or not isinstance(header["kid"], str):
        raise BadToken("header")
    return header


def check_claims(claims: dict[str, Any]) -> None:
    """What the library leaves open: types, one audience, a short life, not from the future."""
    texts = all(isinstance(claims[name], str) for name in ("iss", "aud", "sub", "jti"))
    times = all(type(claims[name]) is int for name in ("iat", "exp"))
    if not texts or not times:
        raise BadToken("types")
    if not 0 < claims["exp"] - claims["iat"] <= LIFETIME or claims["iat"] > time.time() + LEEWAY:
        raise BadToken("time")


def decode(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def canonical(part: str) -> bool:
    """Base64url has slack in its last character: only one spelling of each value is taken."""
    return base64.urlsafe_b64encode(decode(part)).rstrip(b"=").decode() == part
