"""The proof against an independent implementation, and against whoever changes the document."""

import base64
import copy
from datetime import UTC, datetime
from typing import Any

import pytest
from pyld import jsonld

from services.certificates import credential, issuer, keys, proof
from tests.certificates.samples import snapshot

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
DID = snapshot().issuer_did
METHOD = f"{DID}#ed-2026-11"
KEY = keys.new_key()


def loader(url: str, _: Any) -> dict[str, Any]:
    document = {"@context": proof.context(url)}
    return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": "application/ld+json"}


def by_pyld(document: dict[str, Any]) -> str:
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": loader}
    return str(jsonld.normalize(document, options))


@pytest.mark.parametrize("kind", ["training", "organisation", "member", "outstanding"])
@pytest.mark.parametrize("name", ["Ñ", "María José Núñez Araújo", 'Comillas "y" \\barra', "Ő ç ã ʼ 𝔄 — “x”"])
def test_canonical_form_is_byte_equal_to_pylds(kind: str, name: str) -> None:
    document = credential.credential(snapshot(kind, holder_name=name))
    assert proof.canonical(document) == by_pyld(document)
    options = {"@context": document["@context"], **signed(document)["proof"]}
    del options["proofValue"]
    assert proof.canonical(options) == by_pyld(options)


def test_every_term_of_the_document_is_defined() -> None:
    """Undefined terms would be dropped in silence and left unsigned; a round trip shows what is left."""
    document = credential.credential(snapshot("organisation"))
    options = {"documentLoader": loader}
    back = jsonld.compact(jsonld.expand(document, options), {"@context": document["@context"]}, options)
    assert terms(back) == terms(document)


def terms(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(terms(part) for name, part in value.items() if name != "@context"))
    return set().union(*(terms(part) for part in value)) if isinstance(value, list) else set()


def test_the_schema_type_is_an_absolute_iri() -> None:
    """Without extensions.json the type is relative, and implementations disagree on what was signed."""
    document = credential.credential(snapshot())
    assert "vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019>" in proof.canonical(document)
    without = {**document, "@context": document["@context"][:2]}
    assert proof.canonical(without) != by_pyld(without)


def signed(document: dict[str, Any]) -> dict[str, Any]:
    return proof.sign(document, KEY, METHOD, NOW)


def holds(document: dict[str, Any], key: Any = KEY) -> bool:
    try:
        proof.verify(document, lambda method: key.public_key() if method == METHOD else None)
    except proof.ProofError:
        return False
    return True


def test_a_proof_holds_until_anything_is_changed() -> None:
    document = signed(credential.credential(snapshot()))
    assert holds(document)
    assert document["proof"]["type"] == "DataIntegrityProof"
    changes: list[tuple[tuple[str | int, ...], Any]] = [
        (("credentialSubject", "identifier", 1, "identityHash"), "Otra Persona"),
        (("credentialSubject", "achievement", "name"), "Otro logro"),
        (("credentialSubject", "id"), "urn:uuid:00000000-0000-4000-8000-000000000000"),
        (("validFrom",), "2017-10-21T05:00:00Z"),
        (("issuer", "name"), "Otro emisor"),
        (("issuer", "id"), "did:web:otra"),
        (("evidence", 0, "narrative"), "Nada"),
        (("proof", "created"), "2026-11-21T12:00:00Z"),
        (("proof", "proofPurpose"), "authentication"),
        (("proof", "cryptosuite"), "ecdsa-rdfc-2019"),
        (("proof", "verificationMethod"), f"{DID}#ed-2026-12"),
        (("proof", "proofValue"), document["proof"]["proofValue"][:-1] + "1"),
        (("proof", "proofValue"), "u" + document["proof"]["proofValue"][1:]),
        (("proof", "proofValue"), "z0OIl"),
        (("proof",), None),
        (("@context",), ["https://www.w3.org/ns/credentials/v2", "https://example.org/context"]),
        (("@context",), "https://www.w3.org/ns/credentials/v2"),
        (("@context",), [{"@vocab": "https://example.org/"}]),
    ]
    for path, value in changes:
        assert not holds(replaced(document, path, value)), path
    assert not holds(document, keys.new_key())


def replaced(document: dict[str, Any], path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    changed: Any = copy.deepcopy(document)
    place = changed
    for step in path[:-1]:
        place = place[step]
    assert place[path[-1]] != value
    place[path[-1]] = value
    return dict(changed)


def test_a_document_is_signed_once() -> None:
    with pytest.raises(proof.ProofError):
        signed(signed(credential.credential(snapshot())))


def test_base58_and_multibase_go_both_ways() -> None:
    for data in (b"", b"\0\0x", bytes(range(256)), b"\xff" * 64):
        assert proof.base58_decode(proof.base58(data)) == data
    public = KEY.public_key()
    text = proof.multibase_key(public)
    assert text.startswith("z6Mk")
    assert proof.public_key(text).public_bytes_raw() == public.public_bytes_raw()
    x = base64.urlsafe_b64decode(proof.jwk(public)["x"] + "=")
    assert x == public.public_bytes_raw()
    for bad in ("", "z", "z6Mk", "u" + text[1:], text + "1"):
        with pytest.raises(proof.ProofError):
            proof.public_key(bad)


def test_a_sealed_key_opens_with_its_secret_and_its_name_only() -> None:
    sealed = keys.seal(KEY, METHOD, "secreto")
    assert keys.unseal(sealed, METHOD, "secreto").private_bytes_raw() == KEY.private_bytes_raw()
    assert KEY.private_bytes_raw() not in sealed
    for kid, secret in ((METHOD, "otro"), (METHOD + "b", "secreto")):
        with pytest.raises(keys.KeyUnreadable):
            keys.unseal(sealed, kid, secret)


def test_key_ids_name_the_month_and_are_never_used_again() -> None:
    day = NOW.date()
    assert keys.key_id("did:web:x", day) == "did:web:x#ed-2026-11"
    assert keys.key_id("did:web:x", day, frozenset({"did:web:x#ed-2026-11"})) == "did:web:x#ed-2026-11b"


def test_did_documents_say_what_did_web_wants() -> None:
    did = issuer.issuer_did("http://localhost:8000", "ambassadors-peru")
    assert did == "did:web:localhost%3A8000:issuers:ambassadors-peru"
    assert issuer.issuer_did("https://tinkuy.example", "x") == "did:web:tinkuy.example:issuers:x"
    kid, multibase = f"{did}#ed-2026-11", proof.multibase_key(KEY.public_key())
    document = issuer.did_document(did, "http://localhost:8000/issuers/ambassadors-peru", {kid: multibase})
    assert document["assertionMethod"] == [kid]
    assert document["verificationMethod"] == [
        {"id": kid, "type": "Multikey", "controller": did, "publicKeyMultibase": multibase}
    ]
