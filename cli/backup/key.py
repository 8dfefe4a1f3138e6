"""A small age file under a passphrase, as https://age-encryption.org/v1 describes it; `pyrage` reads it, as `age` does.

Written here and not by pyrage, because that one takes as much memory as the machine can fill in a second (512 MB were
seen): half a small server, while it serves.
"""

import os
from base64 import b64encode

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

WORK = 17  # 2^17 · 1 KB = 128 MB and half a second for each guess
ONE_CHUNK = 64 * 1024


def under_passphrase(content: bytes, passphrase: str) -> bytes:
    """An age file with this content, which must be small."""
    if len(content) > ONE_CHUNK:
        raise ValueError("that is not a key")
    salt, file_key, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    scrypt = Scrypt(salt=b"age-encryption.org/v1/scrypt" + salt, length=32, n=1 << WORK, r=8, p=1)
    wrapped = ChaCha20Poly1305(scrypt.derive(passphrase.encode())).encrypt(bytes(12), file_key, None)
    header = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_base64(salt), WORK, _base64(wrapped))
    mac = hmac.HMAC(_derived(file_key, b"", b"header"), hashes.SHA256())
    mac.update(header)
    last = bytes(11) + b"\x01"  # chunk 0, which is the last
    sealed = ChaCha20Poly1305(_derived(file_key, nonce, b"payload")).encrypt(last, content, None)
    return header + b" " + _base64(mac.finalize()) + b"\n" + nonce + sealed


def _derived(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, purpose).derive(key)


def _base64(content: bytes) -> bytes:
    return b64encode(content).rstrip(b"=")
