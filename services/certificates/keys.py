"""Signing keys: made here, kept sealed in the service's own schema, opened only to sign.

A private key is stored as AES-256-GCM under a key derived from the installation's secret, bound to its key id: a copy
of the database alone cannot sign, and a sealed key moved to another row does not open.
"""

import os
from datetime import date
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PURPOSE = b"tinkuy certificates signing key v1"
NONCE_BYTES = 12


class KeyUnreadable(RuntimeError):
    """The installation's secret is not the one under which this key was sealed."""


@lru_cache(maxsize=4)
def _vault(secret: str) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode()))


def new_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


def key_id(did: str, on: date, taken: frozenset[str] = frozenset()) -> str:
    """`<did>#ed-2026-11`; a second key of the same month gets a letter, because an id is never used again."""
    first = f"{did}#ed-{on:%Y-%m}"
    names = (first, *(f"{first}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"))
    return next(name for name in names if name not in taken)


def seal(key: Ed25519PrivateKey, kid: str, secret: str) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + _vault(secret).encrypt(nonce, key.private_bytes_raw(), kid.encode())


def unseal(sealed: bytes, kid: str, secret: str) -> Ed25519PrivateKey:
    try:
        raw = _vault(secret).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], kid.encode())
    except InvalidTag as problem:
        raise KeyUnreadable(kid) from problem
    return Ed25519PrivateKey.from_private_bytes(raw)
