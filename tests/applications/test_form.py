"""The public pages as somebody without JavaScript sees them."""

import secrets

from tests.applications.browser import Browser
from tests.applications.world import BASE, NAMES, World, good, today, years_before

BORN = years_before(today(), 20)


async def begun(world: World, lang: str = "es") -> Browser:
    browser = await Browser(world.anybody(lang=lang)).open(f"/calls/{world.slug}")
    return await browser.press()


async def organisation_done(browser: Browser, **changes: str) -> Browser:
    filled = {
        "name": f"Jóvenes del Río {secrets.token_hex(3)}",
        "region": "PE-CUS",
        "operating_since": years_before(today(), 5).isoformat(),
        "volunteering": "yes",
        "party_affiliation": "no",
        **changes,
    }
    return await browser.press("next", **filled)


async def team_done(browser: Browser, *names: str) -> Browser:
    rows = {f"members__{n}__name": name for n, name in enumerate(names)}
    births = {f"members__{n}__birth_on": BORN.isoformat() for n in range(len(names))}
    return await browser.press("next", **rows, **births, leader="0")


async def contact_done(browser: Browser, **changes: str) -> Browser:
    filled = {"focal_name": "Fiorella Mamani", "focal_email": f"f{secrets.token_hex(4)}@example.org", "consent": "v1"}
    return await browser.press("next", **{**filled, **changes})


async def test_from_the_call_to_the_receipt(world: World) -> None:
    browser = await begun(world)
    assert browser.text("h1") == "Tu organización"
    assert (browser.headers["cache-control"], browser.headers["referrer-policy"]) == ("no-store", "same-origin")
    assert (await organisation_done(browser)).text("h1") == "El equipo"
    assert (await team_done(browser, *NAMES)).text("h1") == "Contacto y consentimiento"
    assert (await contact_done(browser)).text("h1") == "Revisa y envía"
    await browser.press("submit")
    assert (browser.status, browser.text("h1")) == (200, "Recibimos tu postulación")
    rows = good(await world.cata.get(f"{BASE}", params={"edition_id": str(world.edition)}))["items"]
    assert [row["status"] for row in rows] == ["submitted"]
    assert rows[0]["code"] in browser.text("dl")
    detail = good(await world.cata.get(f"{BASE}/{rows[0]['id']}"))
    assert [(m["name"], m["birth_on"], m["leader"], m["full_programme"]) for m in detail["members"]] == [
        (name, BORN.isoformat(), name == NAMES[0], True) for name in NAMES
    ]


async def test_what_was_typed_is_kept_and_marked(world: World) -> None:
    browser = await begun(world)
    await organisation_done(browser, name="", operating_since="31/02/2000", links="nada")
    assert browser.status == 422
    assert browser.all(".error-summary li") == [
        "Esa fecha no existe. Elige día, mes y año.",
        "Escribe una dirección web completa, que empiece con https://.",
        "Escribe el nombre de la organización.",
    ]
    assert [e.get("id") for e in browser.find("[aria-invalid=true]")] == ["name", "operating_since", "links"]
    assert browser.page.get_element_by_id("name").get("aria-describedby") == "name-hint name-error"
    address = browser.url
    again = await Browser(world.anybody()).open(address)
    assert [again.value(name) for name in ("operating_since", "links", "region", "volunteering")] == [
        "31/02/2000",
        "nada",
        "PE-CUS",
        "yes",
    ]
    await organisation_done(again, links="", operating_since="31/12/2000")
    assert again.text("h1") == "El equipo"


async def test_rows_come_and_go_and_keep_everything(world: World) -> None:
    browser = await organisation_done(await begun(world))
    assert len(browser.find(".repeat")) == 3
    await browser.press("add", members__0__name="Ana", members__2__name="Carla", members__2__birth_on="1/2/19999")
    assert len(browser.find(".repeat")) == 4
    assert [browser.value(f"members-{n}-name") for n in range(4)] == ["Ana", "Carla", "", ""]
    assert browser.value("members-1-birth_on") == "1/2/19999"
    await browser.press("remove-0")
    assert [browser.value(f"members-{n}-name") for n in range(3)] == ["Carla", "", ""]
    assert browser.value("members-0-birth_on") == "1/2/19999"


async def test_every_failing_rule_is_told_and_an_exception_can_be_asked_for(world: World) -> None:
    browser = await organisation_done(await begun(world), party_affiliation="yes")
    await team_done(browser, "Ana", "Beto")
    await contact_done(browser)
    refused = [
        "Debe inscribir al menos 3 integrantes para todo el programa; hay 2.",
        "No puede estar afiliada a un partido político.",
    ]
    assert browser.all("#rules li") == refused  # told before sending, too
    await browser.press("submit")
    assert (browser.status, browser.all("#rules li")) == (422, refused)
    await browser.press("exception", reason="")
    assert (browser.status, browser.all(".error")) == (422, ["Explica por qué pides la excepción."])
    await browser.press("exception", reason="Somos dos, pero muy activos.")
    assert browser.text(".chip") == "Excepción por decidir"


async def test_the_link_is_mailed_and_proves_the_contact(world: World) -> None:
    browser = await organisation_done(await begun(world))
    await team_done(browser, *NAMES)
    await contact_done(browser, focal_email="fiorella@example.org")
    for _ in range(2):
        await browser.press("mail")
    await world.alone.work()
    mails = [m for m in world.alone.runtime.mailer.list() if m["to"] == "fiorella@example.org"]
    assert len(mails) == 1
    link = next(line for line in mails[0]["body"].split("\n") if line.startswith("http"))
    assert (await Browser(world.anybody()).open(link)).text("h1") == "Tu organización"
    await browser.press("submit")
    row = good(await world.cata.get(BASE, params={"edition_id": str(world.edition)}))["items"][0]
    assert good(await world.cata.get(f"{BASE}/{row['id']}"))["contact_confirmed"] is True


async def test_three_languages_say_the_same(world: World) -> None:
    for lang, words in (("es", "Postular ahora"), ("pt", "Candidatar-se agora"), ("en", "Apply now")):
        browser = await Browser(world.anybody()).open(f"/calls/{world.slug}?lang={lang}")
        assert browser.all("button") == [words, words]
        await browser.press()
        assert browser.page.get("lang") == lang


async def test_wrong_secrets_and_foreign_sites(world: World) -> None:
    browser = await begun(world)
    for address in (
        f"/calls/{world.slug}/applications/{'x' * 43}",
        f"/calls/{world.slug}/applications/x/organisation",
        f"/calls/other/applications/{browser.url.split('/')[-2]}/organisation",
        "/calls/nothing-here",
    ):
        answer = await world.anybody().get(address)
        assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    posted = await world.anybody().post(browser.url, data={"do": "next"}, headers={"Origin": "https://evil.example"})
    assert (posted.status_code, posted.json()["code"]) == (403, "foreign_origin")


async def test_saved_to_go_on_later(world: World) -> None:
    browser = await begun(world, "en")
    await browser.press("save", name="Río")
    assert browser.text(".saved-note") == "Saved. With your secret link, below, you go on whenever you like."
    assert browser.value("name") == "Río"


async def test_too_late_keeps_what_was_saved_and_says_so(world: World) -> None:
    browser = await begun(world)
    await browser.press("save", name="Río")
    await world.save_edition(state="closed")
    await browser.press("next", name="Río Nuevo")
    assert (browser.status, browser.text("h1")) == (409, "La convocatoria ya cerró")
    assert (await Browser(world.anybody()).open(browser.url)).value("name") == "Río"


async def test_a_decision_is_not_read_from_the_receipt_before_it_is_told(world: World) -> None:
    browser = await organisation_done(await begun(world))
    await team_done(browser, *NAMES)
    await contact_done(browser)
    await browser.press("submit")
    id = good(await world.cata.get(BASE, params={"edition_id": str(world.edition)}))["items"][0]["id"]
    good(await world.cata.post(f"{BASE}/{id}/start-review"))
    good(await world.decide([id], "selected"))
    assert (await browser.open(browser.url)).text(".chip") == "En evaluación"
    good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify"))
    assert (await browser.open(browser.url)).text(".chip") == "Seleccionada"


async def test_an_individual_has_a_page_for_herself(world: World) -> None:
    await world.save_edition(unit="individual", eligibility=[{"key": "min_member_age", "params": {"years": 18}}])
    browser = await begun(world)
    await browser.press("next", region="PE-PUN")
    assert browser.text("h1") == "Tus datos"
    await browser.press("next", members__0__name="Ana Quispe", members__0__birth_on=BORN.isoformat())
    await contact_done(browser)
    await browser.press("submit")
    assert "Ana Quispe" in browser.text("dl")
