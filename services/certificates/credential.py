"""The Open Badges 3.0 document of one certificate, built from its frozen snapshot alone: the same snapshot gives the
same bytes.
"""

import hashlib
import json
from typing import Any

from services.certificates.proof import CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES
from services.certificates.snapshot import Snapshot

type Document = dict[str, Any]

CONTEXTS = [CREDENTIALS_V2, OPEN_BADGES, EXTENSIONS]
SCHEMA = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"


def identity_hash(value: str, salt: str) -> str:
    return "sha256$" + hashlib.sha256((value.strip().lower() + salt).encode()).hexdigest()


def identifiers(snapshot: Snapshot) -> list[Document]:
    """The name in clear (wallets show it); the e-mail only as a salted hash, so that its owner can prove it and
    nobody can read it."""
    name = {"type": "IdentityObject", "hashed": False, "identityType": "name", "identityHash": snapshot.holder_name}
    if not snapshot.email_hash:
        return [name]
    mail = {
        "type": "IdentityObject",
        "hashed": True,
        "identityType": "emailAddress",
        "identityHash": snapshot.email_hash,
        "salt": snapshot.email_salt,
    }
    return [mail, name]


def achievement(snapshot: Snapshot) -> Document:
    page = snapshot.achievement_url
    return {
        "id": page,
        "type": ["Achievement"],
        "achievementType": snapshot.achievement_type,
        "name": snapshot.achievement_name,
        "description": snapshot.achievement_description,
        "criteria": {"id": f"{page}#criteria", "narrative": snapshot.criteria},
        "creator": {"id": snapshot.issuer_did, "type": ["Profile"], "name": snapshot.issuer_name},
        "inLanguage": snapshot.language,
        "version": str(snapshot.achievement_version),
    }


def subject(snapshot: Snapshot) -> Document:
    found: Document = {
        "id": snapshot.subject_id,
        "type": ["AchievementSubject"],
        "identifier": identifiers(snapshot),
        "achievement": achievement(snapshot),
    }
    if snapshot.starts_on and snapshot.ends_on:
        found |= {
            "activityStartDate": f"{snapshot.starts_on}T00:00:00Z",
            "activityEndDate": f"{snapshot.ends_on}T23:59:59Z",
        }
    return found


def credential(snapshot: Snapshot) -> Document:
    """Without its proof. Participation never expires, so there is no `validUntil`."""
    return {
        "@context": CONTEXTS,
        "id": snapshot.credential_url,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": snapshot.achievement_name,
        "description": snapshot.statement,
        "issuer": issuer(snapshot),
        "validFrom": snapshot.valid_from,
        "awardedDate": f"{snapshot.awarded_on}T00:00:00Z",
        "credentialSubject": subject(snapshot),
        "evidence": [
            {
                "id": f"{snapshot.credential_url}#evidence",
                "type": ["Evidence"],
                "name": snapshot.edition_name,
                "narrative": snapshot.evidence,
            }
        ],
        "credentialSchema": [{"id": SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
    }


def issuer(snapshot: Snapshot) -> Document:
    found: Document = {
        "id": snapshot.issuer_did,
        "type": ["Profile"],
        "name": snapshot.issuer_name,
        "url": snapshot.issuer_url,
    }
    return {**found, "description": snapshot.issuer_description} if snapshot.issuer_description else found


def to_bytes(document: Document) -> bytes:
    """The file as issued; its SHA-256 is kept for ever."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def differences(document: Document, snapshot: Snapshot) -> list[str]:
    """Names of the printed fields that the credential states otherwise than the record (empty when it is the same)."""
    expected = credential(snapshot)
    return sorted(name for name in expected if document.get(name) != expected[name])
