"""Who issues, as others resolve it: the did:web name, its DID document and the Open Badges profile."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from services.certificates.proof import CREDENTIALS_V2, OPEN_BADGES, jwk, public_key

type Document = dict[str, Any]

CONTEXTS = [CREDENTIALS_V2, OPEN_BADGES]
DID_CONTEXTS = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]


def host_did(origin: str) -> str:
    """`did:web:<host>` of an origin; the colon of a port is percent-encoded, as did:web demands."""
    return f"did:web:{quote(urlsplit(origin).netloc, safe='')}"


def issuer_did(origin: str, slug: str) -> str:
    return f"{host_did(origin)}:issuers:{slug}"


def did_document(did: str, page: str, keys: Mapping[str, str]) -> Document:
    """The DID document that verifiers fetch; `keys` maps each key id (absolute DID URL) to its public multibase."""
    return {
        "@context": DID_CONTEXTS,
        "id": did,
        "alsoKnownAs": [page],
        "verificationMethod": [
            {"id": kid, "type": "Multikey", "controller": did, "publicKeyMultibase": multibase}
            for kid, multibase in keys.items()
        ],
        "assertionMethod": list(keys),
    }


def host_document(origin: str, issuers: Iterable[str]) -> Document:
    """`/.well-known/did.json`: the host signs nothing itself, it leads to the issuers that live here."""
    did = host_did(origin)
    return {
        "@context": DID_CONTEXTS[:1],
        "id": did,
        "alsoKnownAs": [origin],
        "service": [
            {
                "id": f"{did}#issuer-{slug}",
                "type": "CredentialIssuer",
                "serviceEndpoint": f"{origin}/issuers/{slug}/did.json",
            }
            for slug in issuers
        ],
    }


def key_document(multibase: str) -> Document:
    """One bare JWK."""
    return jwk(public_key(multibase))


def profile(did: str, page: str, name: str, description: str | None = None, url: str | None = None) -> Document:
    """The issuer inside a credential: an object with a type, because a bare id fails verifiers' issuer checks."""
    found: Document = {"id": did, "type": ["Profile"], "name": name, "url": url or page}
    return {**found, "description": description} if description else found


def achievement_document(address: str, badge_type: str, version: int, texts: Mapping[str, str]) -> Document:
    return {
        "@context": CONTEXTS,
        "id": address,
        "type": ["Achievement"],
        "achievementType": badge_type,
        "name": texts["name"],
        "description": texts["description"],
        "criteria": {"id": f"{address}#criteria", "narrative": texts["criteria"]},
        "version": str(version),
    }
