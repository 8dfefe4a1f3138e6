"""Data Integrity proofs with the cryptosuite eddsa-rdfc-2022 (W3C vc-di-eddsa), create and verify.

The JSON-LD contexts are pinned (`contexts/`) and written into the document before it is canonicalised, so that
nothing is fetched and an unknown context is an error. RDFC-1.0 runs in oxigraph; the tests hold its N-Quads
byte-equal to pyld's.
"""

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

type Document = dict[str, Any]

CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
PINNED = {
    CREDENTIALS_V2: ("credentials-v2.json", "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
    OPEN_BADGES: ("ob-v3p0-context-3.0.3.json", "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84"),
    EXTENSIONS: ("ob-v3p0-extensions.json", "87c06c81bc2317663bf288d740d94fddd2818c4342b186270ff6371dfaa63f93"),
}
CRYPTOSUITE = "eddsa-rdfc-2022"
ED25519_PREFIX = b"\xed\x01"
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class ProofError(ValueError):
    """The document cannot be signed, or its proof does not hold; the message says which part."""


@cache
def context(url: str) -> Any:
    """The pinned `@context` value behind an address; refuses any other address and a changed file."""
    if url not in PINNED:
        raise ProofError(f"unknown context: {url}")
    name, digest = PINNED[url]
    data = (Path(__file__).parent / "contexts" / name).read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise ProofError(f"changed context: {name}")
    return json.loads(data)["@context"]


def base58(data: bytes) -> str:
    number, text = int.from_bytes(data), ""
    while number:
        number, rest = divmod(number, 58)
        text = ALPHABET[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def base58_decode(text: str) -> bytes:
    number = 0
    for letter in text:
        if (value := ALPHABET.find(letter)) < 0:
            raise ProofError("not base58")
        number = number * 58 + value
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)


def multibase_key(key: Ed25519PublicKey) -> str:
    """`z…` as a Multikey verification method states it."""
    return "z" + base58(ED25519_PREFIX + key.public_bytes_raw())


def public_key(multibase: str) -> Ed25519PublicKey:
    raw = base58_decode(multibase[1:]) if multibase.startswith("z") else b""
    if raw[:2] != ED25519_PREFIX or len(raw) != 34:
        raise ProofError("not an Ed25519 key")
    return Ed25519PublicKey.from_public_bytes(raw[2:])


def jwk(key: Ed25519PublicKey) -> Document:
    x = base64.urlsafe_b64encode(key.public_bytes_raw()).rstrip(b"=").decode()
    return {"kty": "OKP", "crv": "Ed25519", "x": x}


def instant(at: datetime) -> str:
    """Whole seconds with the zone, as verifiers compare them."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def canonical(document: Document) -> str:
    """N-Quads of RDFC-1.0, sorted by code point."""
    import pyoxigraph as ox  # late: 10 MB that an idle server need not hold

    contexts = document["@context"]
    if not isinstance(contexts, list) or not all(isinstance(url, str) for url in contexts):
        raise ProofError("@context must be a list of addresses")
    inlined = {**document, "@context": [context(url) for url in contexts]}
    try:
        quads = ox.parse(json.dumps(inlined).encode(), format=ox.RdfFormat.JSON_LD)
        dataset = ox.Dataset(quads)
    except (SyntaxError, ValueError) as problem:
        raise ProofError(f"not JSON-LD: {problem}") from problem
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = bytes(ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b"").split(b"\n")
    return b"".join(sorted(line + b"\n" for line in lines if line)).decode()


def hash_data(document: Document, options: Document) -> bytes:
    """What is signed: the hash of the proof's options, then the hash of the document without its proof."""
    configuration = {"@context": document["@context"], **options}
    return b"".join(hashlib.sha256(canonical(part).encode()).digest() for part in (configuration, document))


def sign(document: Document, key: Ed25519PrivateKey, method: str, created: datetime) -> Document:
    """The document with its `DataIntegrityProof`; `method` is the DID URL of the key."""
    if "proof" in document:
        raise ProofError("the document has a proof already")
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": CRYPTOSUITE,
        "created": instant(created),
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    value = "z" + base58(key.sign(hash_data(document, options)))
    return {**document, "proof": {**options, "proofValue": value}}


def verify(credential: Document, key_of: Callable[[str], Ed25519PublicKey | None]) -> None:
    """Raises `ProofError` unless the embedded proof holds under the key that `key_of` names for its method and
    issuer."""
    proof = credential.get("proof")
    if not isinstance(proof, dict):
        raise ProofError("no proof")
    expected = ("DataIntegrityProof", CRYPTOSUITE, "assertionMethod")
    if (proof.get("type"), proof.get("cryptosuite"), proof.get("proofPurpose")) != expected:
        raise ProofError("another kind of proof")
    method, value = str(proof.get("verificationMethod")), str(proof.get("proofValue"))
    if method.split("#", maxsplit=1)[0] != issuer_of(credential) or (key := key_of(method)) is None:
        raise ProofError("the key is not the issuer's")
    options = {name: part for name, part in proof.items() if name != "proofValue"}
    document = {name: part for name, part in credential.items() if name != "proof"}
    if not value.startswith("z"):
        raise ProofError("proofValue is not base58")
    try:
        key.verify(base58_decode(value[1:]), hash_data(document, options))
    except InvalidSignature as problem:
        raise ProofError("the signature does not match the document") from problem


def issuer_of(credential: Document) -> str | None:
    issuer = credential.get("issuer")
    return issuer.get("id") if isinstance(issuer, dict) else issuer
