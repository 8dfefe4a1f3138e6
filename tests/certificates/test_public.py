"""What anybody sees: the page checks anew and says what, whose, when and in which state, in three languages."""

import hashlib
import io
import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import httpx
import pytest
from pypdf import PdfReader
from sqlalchemy import update

from services.certificates import issuer, proof
from services.certificates.models import Certificate
from tests.certificates.story import TITLES, TYPES, Story
from tests.support.alone import Alone

REASON = {"reason": "Se comprobó un error en la nómina"}
VOID = {"meta", "link", "input", "img", "br"}


class Page(HTMLParser):
    """The text of a page, and whether its elements close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.words: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.feed(html)
        assert self.stack == []
        self.text = re.sub(r"\s+", " ", " ".join(self.words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


async def see(client: httpx.AsyncClient, address: str, status: int = 200) -> Page:
    answer = await client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert len(answer.content) < 50_000
    page = Page(answer.text)
    assert not [a for a in page.attributes if a[1] == "style" or a[1].startswith("on") or a[0] in ("script", "style")]
    return page


async def test_a_certificate_in_force(story: Story) -> None:
    row = await story.issued("training")
    page = await see(story.alone.visitor(), row["verify_url"])
    for part in (
        "Certificado auténtico y vigente",
        "Ana Quispe",
        "Colectivo Ñandú",
        "Participación en la formación",
        "por haber participado en todas las sesiones de formación de «Embajadores de la Agenda 2030», edición Perú",
        *TITLES,
        "20 de octubre de 2017",
        row["code"],
        "Vigente",
        "Emitido",
    ):
        assert part in page.text, part
    assert page.text.count("Sí") == 4
    assert "example.org" not in page.text


@pytest.mark.parametrize(
    ("lang", "verdict", "day"),
    [
        ("es", "Certificado auténtico y vigente", "20 de octubre de 2017"),
        ("pt", "Certificado autêntico e válido", "20 de outubro de 2017"),
        ("en", "Authentic and valid certificate", "20 October 2017"),
    ],
)
async def test_three_languages(story: Story, lang: str, verdict: str, day: str) -> None:
    row = await story.issued("organisation")
    for client, address in (
        (story.alone.visitor(lang), row["verify_url"]),
        (story.alone.visitor("fr"), f"{row['verify_url']}?lang={lang}"),
    ):
        page = await see(client, address)
        assert verdict in page.text
        assert day in page.text
        assert ("html", "lang", lang) in page.attributes
        for name in TYPES.values():
            assert name["es"] in page.text


async def test_every_state_shows(story: Story) -> None:
    row = await story.issued()
    path, visitor = f"/api/certificates/{row['id']}", story.alone.visitor()
    for verb, verdict, status in (
        ("suspend", "Certificado auténtico, pero suspendido", 409),
        ("reinstate", "Certificado auténtico y vigente", 200),
        ("revoke", "Este certificado fue revocado", 410),
    ):
        assert (await story.coordinator.post(f"{path}/{verb}", json=REASON)).status_code == 200
        page = await see(visitor, row["verify_url"])
        assert verdict in page.text
        assert REASON["reason"] not in page.text
        assert [(await visitor.get(row[url])).status_code for url in ("json_url", "pdf_url")] == [status] * 2
    assert "Suspendido" in page.text
    assert "Restablecido" in page.text


@pytest.mark.parametrize("hide", [False, True])
async def test_a_corrected_one_leads_to_the_new_one(story: Story, hide: bool) -> None:
    old = await story.issued(name="Ana Qispe")
    body = {"holder_name": "Ana Quispe", "hide_previous": hide, **REASON}
    new = (await story.coordinator.post(f"/api/certificates/{old['id']}/correct", json=body)).json()
    visitor = story.alone.visitor()
    page = await see(visitor, old["verify_url"])
    assert "Este certificado fue reemplazado por otro" in page.text
    assert ("a", "href", new["verify_url"]) in page.attributes
    assert ("Ana Qispe" in page.text) is not hide
    after = await see(visitor, new["verify_url"])
    assert "Ana Quispe" in after.text
    assert "Certificado auténtico y vigente" in after.text
    assert ("a", "href", old["verify_url"]) in after.attributes


@pytest.mark.parametrize("column", ["credential", "snapshot", "hash"])
async def test_a_record_that_was_tampered_with_is_not_confirmed(story: Story, column: str) -> None:
    row = await story.issued()
    async with story.alone.app.state.sessions.begin() as tx:
        kept = await tx.get_one(Certificate, row["id"])
        forged = kept.credential.replace("Ana Quispe", "Otra Persona")
        values = {
            "credential": {"credential": forged, "credential_sha256": hashlib.sha256(forged.encode()).hexdigest()},
            "snapshot": {"snapshot": {**kept.snapshot, "statement": "por haber ganado"}},
            "hash": {"credential": kept.credential.replace('"name"', ' "name"', 1)},
        }[column]
        await tx.execute(update(Certificate).where(Certificate.id == row["id"]).values(**values))
    page = await see(story.alone.visitor(), row["verify_url"])
    assert "No podemos confirmar este certificado" in page.text
    assert "No" in page.text
    assert not [a for a in page.attributes if a[2] and a[2].endswith(".pdf")]


async def test_a_code_is_read_as_people_type_it(story: Story) -> None:
    row = await story.issued()
    visitor = story.alone.visitor()
    typed = row["code"].lower().replace("0", "o").replace("1", "L").replace("-", " ")
    answer = await visitor.get("/v", params={"code": typed, "lang": "pt"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/v/{row['code']}?lang=pt")
    assert (await visitor.get(f"/v/{typed}")).status_code == 200


async def test_an_unknown_code_is_a_clear_404(alone: Alone) -> None:
    visitor = alone.visitor("en")
    form = await see(visitor, "/v")
    assert "Is this certificate authentic?" in form.text
    wrong = await see(visitor, "/v/CQ7F-2M9K-XR41-8TDX", 404)
    assert "The code “CQ7F-2M9K-XR41-8TDX” has a typing error" in wrong.text
    assert "0000-0000-0000-0000" in (await see(visitor, "/v/0000-0000-0000-0000", 404)).text
    never = await see(visitor, "/v/0000000000000000", 404)
    assert "is well formed, but no certificate with it has been issued here" in never.text
    script = await see(visitor, "/v/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404)
    assert not [a for a in script.attributes if a[0] == "script"]


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
