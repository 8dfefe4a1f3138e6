"""What a phone sends, case by case (mobile-wire §2): always a sentence, nothing half-stored."""

import asyncio
import logging

import pytest
from sqlalchemy import text

from tests.surveys.field import Field, Phone, message, xml_of

PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 200


async def test_a_submission_is_received_once_and_a_resend_is_welcome(field: Field) -> None:
    phone, xml = await field.phone(), xml_of("uuid:one")
    first = await phone.send(xml)
    assert (first.status_code, message(first)) == (201, "Recibido. ¡Gracias!")
    assert first.headers["content-type"] == "text/xml; charset=utf-8"
    assert first.headers["x-openrosa-version"] == "1.0"
    second = await phone.send(xml)
    assert (second.status_code, message(second)) == (202, "Ya lo teníamos; no se guardó dos veces.")
    [row] = await field.submissions()
    assert (row["instance_id"], row["source"], row["counts"]) == ("uuid:one", "openrosa", True)
    assert (row["organisation_id"], row["device_id"]) == (str(field.omar.id), phone.made["id"])
    assert (row["gender"], row["age_band"], row["region"]) == ("female", "30-44", "PE-CUS")


async def test_eight_at_once_are_stored_once(field: Field) -> None:
    phone, xml = await field.phone(), xml_of()
    statuses = [answer.status_code for answer in await asyncio.gather(*(phone.send(xml) for _ in range(8)))]
    assert sorted(statuses) == [201] + [202] * 7
    assert len(await field.submissions()) == 1


async def test_other_content_under_the_same_id_is_kept_aside(field: Field) -> None:
    phone = await field.phone()
    await phone.send(xml_of("uuid:same", gender="female"))
    other = xml_of("uuid:same", gender="male")
    for _ in range(2):
        answer = await phone.send(other, {"photo.png": PNG})
        assert answer.status_code == 409 and "Guardamos ambos" in message(answer)
    [row] = await field.submissions()
    assert row["gender"] == "female"
    [kept] = (await field.dora.get("/api/surveys/quarantine", params={"form_id": str(field.form)})).json()["items"]
    assert (kept["instance_id"], kept["submission_id"]) == ("uuid:same", row["id"])
    assert [file["name"] for file in kept["files"]] == ["photo.png"]


async def test_files_come_in_several_posts_and_are_merged_by_name(field: Field) -> None:
    phone, xml = await field.phone(), xml_of("uuid:photos")
    assert (await phone.send(xml, {"ñandú 1.png": PNG}, incomplete=True)).status_code == 201
    assert (await phone.send(xml, {"two.jpg": b"\xff\xd8\xff" + b"x" * 9})).status_code == 202
    assert (await phone.send(xml, {"ñandú 1.png": PNG})).status_code == 202
    [row] = await field.submissions()
    detail = (await field.fernando.get(f"/api/surveys/submissions/{row['id']}")).json()
    assert sorted((f["name"], f["media_type"]) for f in detail["files"]) == [
        ("two.jpg", "image/jpeg"),
        ("ñandú 1.png", "image/png"),
    ]
    picture = next(f for f in detail["files"] if f["name"] == "ñandú 1.png")
    content = await field.cata.get(f"/api/surveys/submissions/{row['id']}/files/{picture['id']}")
    assert (content.content, content.headers["content-disposition"]) == (PNG, "attachment")


async def test_a_long_body_goes_through_a_file(field: Field) -> None:
    phone, video = await field.phone(), bytes(range(256)) * 12_000
    assert (await phone.send(xml_of("uuid:video"), {"v.mp4": video})).status_code == 201
    [row] = await field.submissions()
    detail = (await field.cata.get(f"/api/surveys/submissions/{row['id']}")).json()
    assert [(f["name"], f["size"]) for f in detail["files"]] == [("v.mp4", len(video))]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini", "a\x01b.png", "..", "é" * 300])
async def test_a_name_of_a_file_leads_nowhere(field: Field, name: str) -> None:
    phone = await field.phone()
    assert (await phone.send(xml_of(), {name: b"text"})).status_code == 201
    [row] = await field.submissions()
    [file] = (await field.cata.get(f"/api/surveys/submissions/{row['id']}")).json()["files"]
    assert "/" not in file["name"] and "\\" not in file["name"] and 0 < len(file["name"]) <= 255


async def test_unknown_and_closed_forms(field: Field) -> None:
    phone, xml = await field.phone(), xml_of()
    unknown = await phone.send(xml_of(form="nothing-like-it"))
    assert unknown.status_code == 404 and "nothing-like-it" in message(unknown)
    await field.move("wind_down")
    assert (await phone.send(xml)).status_code == 201
    await field.move("close")
    closed = await phone.send(xml_of())
    assert closed.status_code == 409 and "cerrado" in message(closed)
    assert len(await field.submissions()) == 1


async def test_a_form_of_another_project_is_unknown(field: Field, past: Field) -> None:
    await past.make_form(past.programme, key="only-there")
    answer = await (await field.phone()).send(xml_of(form="only-there"))
    assert answer.status_code == 404


async def test_a_version_never_published_is_kept_and_flagged(field: Field) -> None:
    phone = await field.phone()
    assert (await phone.send(xml_of(version="99"))).status_code == 201
    [row] = await field.submissions()
    assert (row["version"], row["flags"], row["counts"]) == ("99", ["unpublished_version"], True)


@pytest.mark.parametrize("id", ["no-uuid", "x" * 400, "a \"b\" 'c'", "&lt;b&gt;", "🌱", "1"])
async def test_odd_ids_are_texts(field: Field, id: str) -> None:
    phone = await field.phone()
    assert (await phone.send(xml_of(id))).status_code == 201
    assert (await phone.send(xml_of(id))).status_code == 202


HELD = {
    "five goals": ({"goals": "1 2 3 4 5"}, "wrong_number_of_choices"),
    "seven goals": ({"goals": "1 2 3 4 5 6 7"}, "wrong_number_of_choices"),
    "a goal twice": ({"goals": "1 2 3 4 5 5"}, "wrong_number_of_choices"),
    "an unknown goal": ({"goals": "1 2 3 4 5 18"}, "unknown_choice"),
    "a goal not evaluated": ({"progress_1": ""}, "choice_not_evaluated"),
    "no consent": ({"consent": "no"}, "consent_missing"),
    "a child alone": ({"age": 11}, "guardian_consent_missing"),
    "a child by age group": ({"age": "", "age_band": "0-13"}, "guardian_consent_missing"),
    "an age nobody has": ({"age": 999}, "out_of_range"),
}


@pytest.mark.parametrize(("changes", "reason"), HELD.values(), ids=HELD.keys())
async def test_what_breaks_a_rule_is_received_held_and_not_counted(field: Field, changes: dict, reason: str) -> None:
    phone = await field.phone()
    answer = await phone.send(xml_of(**changes))
    assert answer.status_code == 201 and "guardado aparte" in message(answer)
    [row] = await field.submissions(held=True)
    assert (row["held_reason"], row["counts"]) == (reason, False)
    results = await field.results()
    assert (results["submissions"], results["left_out"]) == (0, 1)
    [why] = results["left_out_why"]
    assert (why["value"], why["n"], why["label"].startswith("reasons.")) == (reason, 1, False)


async def test_a_child_with_a_guardian_counts(field: Field) -> None:
    await (await field.phone()).send(xml_of(age=11, guardian_consent="yes"))
    [row] = await field.submissions()
    assert (row["age_band"], row["counts"]) == ("0-13", True)
    consent = (await field.cata.get(f"/api/surveys/submissions/{row['id']}")).json()["consent"]
    assert consent == {"text_version": "my-world-1", "language": None, "given": True, "guardian": "yes"}


async def test_an_edit_replaces_and_only_its_end_counts(field: Field) -> None:
    phone = await field.phone()
    await phone.send(xml_of("uuid:1", goals="1 2 3 4 5"))
    await field.rollup()
    edit = xml_of("uuid:2", deprecated="uuid:1")
    assert [(await phone.send(edit)).status_code for _ in range(2)] == [201, 202]
    assert (await phone.send(xml_of("uuid:3", deprecated="uuid:1"))).status_code == 409
    assert (await phone.send(xml_of("uuid:4", deprecated="uuid:nobody"))).status_code == 404
    other = await (await field.phone(field.lima)).send(xml_of("uuid:5", deprecated="uuid:2"))
    assert other.status_code == 404
    rows = {row["instance_id"]: (row["review_state"], row["counts"]) for row in await field.submissions()}
    assert rows == {"uuid:1": ("received", False), "uuid:2": ("edited", True)}
    results = await field.results()
    assert (results["submissions"], [w["value"] for w in results["left_out_why"]]) == (1, ["replaced"])
    assert await field.differences() == []


async def test_an_edition_entered_afterwards_believes_the_phones_day(past: Field) -> None:
    phone = await past.phone()
    days = {"uuid:in": "2017-08-15", "uuid:out": "2016-01-01", "uuid:odd": "yesterday", "uuid:none": None}
    for id, day in days.items():
        assert (await phone.send(xml_of(id, today=day))).status_code == 201
    rows = {row["instance_id"]: (row["recorded_on"], row["held_reason"]) for row in await past.submissions()}
    assert rows == {
        "uuid:in": ("2017-08-15", None),
        "uuid:out": ("2016-01-01", "outside_the_edition"),
        "uuid:odd": (None, "recorded_on_missing"),
        "uuid:none": (None, "recorded_on_missing"),
    }


async def test_a_phones_clock_is_not_believed_in_a_living_edition(field: Field) -> None:
    await (await field.phone()).send(xml_of(today="1999-01-01", start="2099-12-31T00:00:00"))
    [row] = await field.submissions()
    assert (row["recorded_on"], row["day"] > "2026-01-01", row["counts"]) == (None, True, True)


async def test_the_intake_goes_on_after_its_connection_was_cut(field: Field) -> None:
    phone, xmls = await field.phone(), [xml_of() for _ in range(40)]
    await phone.send(xml_of())
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tinkuy-intake'"
    answered: list[int] = []

    async def send(xml: str) -> None:
        for _ in range(5):
            answered.append((await phone.send(xml)).status_code)
            if answered[-1] in (201, 202):
                return
            await asyncio.sleep(0.05)

    async def disturb() -> None:
        for _ in range(3):
            async with field.alone.runtime.sessions() as tx:
                await tx.execute(text(cut))
            await asyncio.sleep(0.02)

    await asyncio.gather(disturb(), *(send(xml) for xml in xmls))
    assert set(answered) <= {201, 202, 503}
    assert len(await field.submissions()) == 41


async def test_the_sentence_is_in_the_callers_language(field: Field) -> None:
    phone = await field.phone()
    phone.http.headers["Accept-Language"] = "pt-BR"
    assert message(await phone.send(xml_of())) == "Recebido. Obrigado!"


async def test_a_token_is_in_no_log(field: Field, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        phone = await field.phone()
        await phone.get("formList")
        await phone.send(xml_of())
        await phone.send(b"<broken")
        await field.batch(field.alone.visitor(), field.item(), **{"X-Device-Token": phone.token})
    logged = "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("httpx"))
    assert phone.token not in logged and phone.token[12:] not in logged


async def test_an_unheard_of_phone_costs_no_row(field: Field) -> None:
    phone = await field.phone()
    stranger = Phone(field.alone, phone.made | {"token": "z" * 64})
    stranger.base = stranger.base.replace(phone.token, "z" * 64)
    assert (await stranger.send(xml_of())).status_code == 403
    async with field.alone.runtime.sessions() as tx:
        count = await tx.scalar(text("select count(*) from surveys.submission where form_id = :f"), {"f": field.form})
    assert count == 0
