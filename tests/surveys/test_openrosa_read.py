"""What a phone reads: form list, forms, manifests (mobile-wire §1)."""

import base64
import hashlib
import json
import zlib

from lxml import etree
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from kit.ids import uuid7
from kit.settings import Settings
from services.surveys.service import service
from tests.support.alone import Alone
from tests.surveys.field import Field, message, xml_of

LIST = "{http://openrosa.org/xforms/xformsList}"


async def test_the_form_list_has_all_that_collect_demands(field: Field) -> None:
    phone = await field.phone()
    answer = await phone.get("formList")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    assert answer.headers["x-openrosa-version"] == "1.0"
    root = etree.fromstring(answer.content)
    assert root.tag == f"{LIST}xforms"
    forms = [{child.tag.removeprefix(LIST): child.text for child in form} for form in root]
    xml = await phone.http.get(forms[0]["downloadUrl"])
    assert forms == [
        {
            "formID": "my-world-2030",
            "name": "Mi Mundo 2030",
            "version": "1",
            "hash": f"md5:{hashlib.md5(xml.content).hexdigest()}",
            "downloadUrl": f"http://tinkuy.test{phone.base}/forms/my-world-2030.xml",
        }
    ]


async def test_the_bytes_of_a_form_are_the_same_for_every_phone(field: Field) -> None:
    one, other = await field.phone(), await field.phone(field.lima)
    bodies = {(await phone.get("forms/my-world-2030.xml")).content for phone in (one, one, other)}
    assert len(bodies) == 1
    tag = (await one.get("forms/my-world-2030.xml")).headers["etag"]
    assert (await other.get("forms/my-world-2030.xml", **{"If-None-Match": tag})).status_code == 304
    listed = (await one.get("formList")).headers["etag"]
    assert (await one.get("formList", **{"If-None-Match": listed})).status_code == 304


async def test_a_new_version_has_new_bytes_and_the_old_ones_stay(field: Field) -> None:
    phone = await field.phone()
    first = (await phone.get("forms/my-world-2030.xml")).content
    assert (await field.cata.post(f"/api/surveys/forms/{field.form}/publish", json={"version": "2"})).status_code == 200
    second = (await phone.get("forms/my-world-2030.xml")).content
    assert (b'version="1"' in first, b'version="2"' in second, first == second) == (True, True, False)
    again = await field.cata.post(f"/api/surveys/forms/{field.form}/publish", json={"version": "2"})
    assert (again.status_code, again.json()["code"]) == (409, "uq_form_version_form_id_version")
    versions = (await field.cata.get(f"/api/surveys/forms/{field.form}/versions")).json()["items"]
    assert [v["version"] for v in versions] == ["2", "1"]
    kept = await field.cata.get(f"/api/surveys/forms/{field.form}/versions/{versions[1]['id']}/form.xml")
    assert kept.content == first


async def test_only_open_forms_are_listed_and_closing_ones_still_take(field: Field) -> None:
    phone = await field.phone()
    for verb, listed in (("wind_down", 0), ("reopen", 1), ("close", 0)):
        assert (await field.move(verb)).status_code == 200
        assert len(etree.fromstring((await phone.get("formList")).content)) == listed


async def test_head_submission_answers_204_with_a_location(field: Field) -> None:
    phone = await field.phone()
    answer = await phone.http.head(f"{phone.base}/submission?deviceID=collect:abc")
    assert answer.status_code == 204
    assert answer.headers["x-openrosa-version"] == "1.0"
    assert answer.headers["x-openrosa-accept-content-length"] == "5000000"
    assert answer.headers["location"] == f"http://tinkuy.test{phone.base}/submission"


async def test_the_manifest_is_empty_and_well_formed(field: Field) -> None:
    phone = await field.phone()
    answer = await phone.get("forms/my-world-2030/manifest")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
    assert etree.fromstring(answer.content).tag == "{http://openrosa.org/xforms/xformsManifest}manifest"


async def test_a_bad_token_is_forbidden_and_not_asked_for_a_password(field: Field) -> None:
    phone = await field.phone()
    for token in ("A" * 64, phone.token[:-1] + "!", phone.token[:63], "..", phone.token.swapcase()):
        for path in ("formList", "forms/my-world-2030.xml", "forms/my-world-2030/manifest"):
            answer = await phone.http.get(f"/v1/key/{token}/projects/{phone.base.rsplit('/', 1)[1]}/{path}")
            assert answer.status_code in (403, 404), answer.text
            assert "www-authenticate" not in answer.headers
    assert (await phone.http.get(f"/v1/key/{'A' * 64}/projects/1/formList")).status_code == 403


async def test_another_project_is_not_found(field: Field) -> None:
    phone = await field.phone()
    for project in ("999999", "0", "x", "1e3", "-1"):
        answer = await phone.http.get(f"/v1/key/{phone.token}/projects/{project}/formList")
        assert (answer.status_code, bool(message(answer))) == (404, True)
    assert (await phone.get("forms/other.xml")).status_code == 404
    assert (await phone.get("forms/..%2f..%2fetc.xml")).status_code == 404


async def test_a_revoked_phone_is_out_at_once(field: Field) -> None:
    phone = await field.phone()
    assert (await phone.get("formList")).status_code == 200
    revoked = await field.fernando.post(f"/api/surveys/devices/{phone.made['id']}/revoke")
    assert (revoked.status_code, revoked.json()["revoked_at"] is not None) == (200, True)
    assert (await phone.get("formList")).status_code == 403
    assert (await phone.send("<data/>")).status_code == 403


async def test_the_settings_qr_holds_what_collect_reads(field: Field) -> None:
    phone = await field.phone()
    settings = json.loads(zlib.decompress(base64.b64decode(phone.made["settings"])))
    assert settings == {
        "general": {
            "server_url": phone.made["server_url"],
            "form_update_mode": "match_exactly",
            "autosend": "wifi_and_cellular",
        },
        "project": {"name": "Perú", "icon": "T", "color": "#0d3f3b"},
        "admin": {},
    }
    assert phone.made["qr_svg"].startswith("<svg") and len(phone.made["settings"]) <= 4000
    assert len(phone.token) == 64 and phone.token.isalnum()


async def test_the_token_is_shown_once(field: Field) -> None:
    id = uuid7()
    body = {"edition_id": str(field.edition), "organisation_id": str(field.omar.id), "label": "Uno"}
    first = (await field.fernando.put(f"/api/surveys/devices/{id}", json=body)).json()
    second = (await field.fernando.put(f"/api/surveys/devices/{id}", json=body)).json()
    assert (len(first["token"]), second["token"], second["server_url"], second["qr_svg"]) == (64, None, None, None)
    listed = (await field.fernando.get("/api/surveys/devices")).json()["items"]
    assert [device["id"] for device in listed] == [str(id)]
    async with field.alone.runtime.sessions() as tx:
        row = (await tx.execute(text("select * from surveys.device where id = :id"), {"id": id})).mappings().one()
    assert first["token"] not in str(dict(row)) and row["prefix"] == first["token"][:12]


async def test_a_failing_database_never_empties_the_list(settings: Settings) -> None:
    async with Alone(service, settings) as alone:
        field = await Field(alone).prepared()
        phone = await field.phone()
        assert (await phone.get("formList")).status_code == 200
        nobody = "postgresql+asyncpg://nobody:nothing@127.0.0.1:9/none"
        alone.runtime.sessions.configure(bind=create_async_engine(nobody, connect_args={"timeout": 1}))
        listed, sent = await phone.get("formList"), await phone.send(xml_of())
        for answer in (listed, sent):
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
            assert b"<xforms" not in answer.content and message(answer)
