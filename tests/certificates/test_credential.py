"""The shape of the Open Badges 3.0 document."""

import hashlib
import json
import re

import pytest

from services.certificates import credential
from tests.certificates.samples import snapshot


@pytest.mark.parametrize("kind", ["training", "organisation", "member", "outstanding"])
def test_what_open_badges_3_demands(kind: str) -> None:
    made = snapshot(kind)
    document = credential.credential(made)
    assert document["@context"] == [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    ]
    assert document["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert set(document) >= {"id", "issuer", "validFrom", "credentialSubject", "name", "evidence", "credentialSchema"}
    assert "validUntil" not in document
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", document["validFrom"])
    assert document["issuer"]["type"] == ["Profile"]
    assert document["issuer"]["id"].startswith("did:web:")
    subject = document["credentialSubject"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", subject["id"])
    assert subject["type"] == ["AchievementSubject"]
    achievement = subject["achievement"]
    assert set(achievement) >= {"id", "type", "name", "description", "criteria", "achievementType", "creator"}
    assert achievement["criteria"]["narrative"]
    names = [part for part in subject["identifier"] if part["identityType"] == "name"]
    assert names == [
        {"type": "IdentityObject", "hashed": False, "identityType": "name", "identityHash": made.holder_name}
    ]


def test_the_mail_is_there_for_its_owner_only() -> None:
    made = snapshot("member")
    mail = credential.credential(made)["credentialSubject"]["identifier"][0]
    assert (mail["identityType"], mail["hashed"], mail["salt"]) == ("emailAddress", True, "sal")
    assert mail["identityHash"] == "sha256$" + hashlib.sha256(b"ana@example.orgsal").hexdigest()
    assert "ana@example.org" not in json.dumps(credential.credential(made)).lower()


def test_differences_name_the_field_that_was_changed() -> None:
    made = snapshot()
    document = credential.credential(made)
    assert credential.differences(document, made) == []
    assert credential.differences(document, snapshot(holder_name="Otra")) == ["credentialSubject"]
    assert credential.differences({**document, "name": "Otro"}, made) == ["name"]
