"""What verifiers fetch: the credential, the PDF that carries it, DID documents, issuers and achievements."""

import hashlib
import io
import json
import re
from urllib.parse import urlsplit

import httpx
from pypdf import PdfReader

from services.certificates import issuer, proof
from tests.certificates.pages import see
from tests.certificates.story import Story


async def test_the_credential_is_what_verifiers_fetch(story: Story) -> None:
    row = await story.issued("member")
    visitor = story.alone.visitor()
    answer = await visitor.get(row["json_url"])
    assert answer.headers["content-type"] == "application/vc+ld+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    document = answer.json()
    detail = (await story.coordinator.get(f"/api/certificates/{row['id']}")).json()
    assert hashlib.sha256(answer.content).hexdigest() == detail["credential_sha256"]
    assert answer.headers["etag"] == f'"{detail["credential_sha256"]}"'
    assert document["id"] == row["json_url"].removesuffix(".json")
    assert document["validFrom"] == "2017-10-20T05:00:00Z"
    assert "persona0@example.org" not in answer.text
    keys = await resolve(visitor, document["issuer"]["id"])
    proof.verify(document, lambda method: proof.public_key(keys[method]))


async def resolve(visitor: httpx.AsyncClient, did: str) -> dict[str, str]:
    """As did:web says: the DID's path under the host, did.json at its end; key id → multibase of assertion methods."""
    host, *path = did.removeprefix("did:web:").split(":")
    assert host == "tinkuy.test"
    answer = await visitor.get(f"/{'/'.join(path)}/did.json")
    assert answer.headers["access-control-allow-origin"] == "*"
    document = answer.json()
    assert document["id"] == did
    methods = {method["id"]: method for method in document["verificationMethod"]}
    assert all(isinstance(kid, str) for kid in document["assertionMethod"])
    assert {methods[kid]["controller"] for kid in document["assertionMethod"]} == {did}
    return {kid: methods[kid]["publicKeyMultibase"] for kid in document["assertionMethod"]}


async def test_the_pdf_carries_the_same_credential(story: Story) -> None:
    row = await story.issued("organisation")
    visitor = story.alone.visitor()
    answer = await visitor.get(row["pdf_url"])
    assert answer.headers["content-type"] == "application/pdf"
    reader = PdfReader(io.BytesIO(answer.content))
    assert reader.attachments["credential.json"][0] == (await visitor.get(row["json_url"])).content
    text = re.sub(r"\s+", " ", reader.pages[0].extract_text()).replace("\u2011", "-")
    assert "Colectivo Ñandú" in text
    assert row["code"] in text
    detail = (await story.coordinator.get(f"/api/certificates/{row['id']}")).json()
    assert hashlib.sha256(answer.content).hexdigest() == detail["pdf_sha256"]


async def test_addresses_of_a_credential_lead_on(story: Story) -> None:
    row = await story.issued()
    visitor = story.alone.visitor()
    bare = row["json_url"].removesuffix(".json")
    led = await visitor.get(bare, headers={"Accept": "text/html"})
    assert (led.status_code, led.headers["location"]) == (303, urlsplit(row["verify_url"]).path)
    read = await visitor.get(bare, headers={"Accept": "application/vc+ld+json"})
    assert read.json()["id"] == bare
    for gone in (f"{bare}.jwt", "/credentials/00000000-0000-4000-8000-000000000000.json", "/credentials/x.pdf"):
        assert (await visitor.get(gone)).status_code == 404


async def test_issuer_and_achievement_have_pages_and_documents(story: Story) -> None:
    put = f"/api/certificates/programmes/{story.programme}/issuer"
    assert (await story.coordinator.get(put)).status_code == 404
    body = {
        "name": "Tejiendo Redes",
        "description": "Organización de jóvenes",
        "signers": [{"name": "Inés Ñuñoa", "role": "Directora"}],
    }
    saved = (await story.coordinator.put(put, json=body)).json()
    assert saved["did"] == f"did:web:tinkuy.test:issuers:{story.slug}"
    fixed = await story.coordinator.put(put, json={**body, "slug": "otro"})
    assert (fixed.status_code, fixed.json()["code"]) == (409, "slug_fixed")
    row = await story.issued()
    visitor = story.alone.visitor()
    document = (await visitor.get(row["json_url"])).json()
    assert document["issuer"] == {
        "id": saved["did"],
        "type": ["Profile"],
        "name": "Tejiendo Redes",
        "url": f"http://tinkuy.test/issuers/{story.slug}",
        "description": "Organización de jóvenes",
    }
    profile = await visitor.get(f"/issuers/{story.slug}", headers={"Accept": "application/json"})
    assert profile.json() == document["issuer"]
    assert saved["did"] in (await see(visitor, f"/issuers/{story.slug}")).text
    achievement = document["credentialSubject"]["achievement"]
    assert achievement["name"] in (await see(visitor, urlsplit(achievement["id"]).path)).text
    described = (await visitor.get(f"{urlsplit(achievement['id']).path}.json")).json()
    assert (described["id"], described["name"]) == (achievement["id"], achievement["name"])
    host = (await visitor.get("/.well-known/did.json")).json()
    assert host["id"] == issuer.host_did("http://tinkuy.test")
    assert f"http://tinkuy.test/issuers/{story.slug}/did.json" in {s["serviceEndpoint"] for s in host["service"]}
    kid = document["proof"]["verificationMethod"].split("#")[1]
    key = (await visitor.get(f"/issuers/{story.slug}/keys/{kid}")).json()
    assert set(key) == {"kty", "crv", "x"}
    for missing in (f"/issuers/{story.slug}/keys/ed-1999-01", "/issuers/nadie", "/issuers/nadie/did.json"):
        assert (await visitor.get(missing)).status_code == 404


async def test_a_rename_never_reaches_what_was_issued(story: Story) -> None:
    row = await story.issued("organisation")
    visitor = story.alone.visitor()
    before = [(await visitor.get(row[url])).content for url in ("json_url", "pdf_url")]
    put = f"/api/certificates/programmes/{story.programme}/issuer"
    await story.coordinator.put(put, json={"name": "Otro nombre"})
    await story.alone.tell(story.programme_saved(), story.types(), story.scheduled([]))
    story.alone.directory.organisations[next(iter(story.alone.directory.organisations))]["name"] = "Otra"
    await story.issue()
    assert [(await visitor.get(row[url])).content for url in ("json_url", "pdf_url")] == before
    assert "Certificado auténtico y vigente" in (await see(visitor, row["verify_url"])).text


async def test_nothing_private_leaves_in_events(story: Story) -> None:
    await story.issued()
    told = json.dumps(await story.moves())
    assert len(told) > 100
    for secret in ("Ana", "example.org", "Colectivo"):
        assert secret not in told
