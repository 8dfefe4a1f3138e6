"""What anybody sees: the page checks anew and says what, whose, when and in which state, in three languages."""

import hashlib

import pytest
from sqlalchemy import update

from services.certificates.models import Certificate
from tests.certificates.pages import see
from tests.certificates.story import TITLES, TYPES, Story
from tests.support.alone import Alone

REASON = {"reason": "Se comprobó un error en la nómina"}


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
