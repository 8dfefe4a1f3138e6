"""Who sees what, and who must not."""

from uuid import UUID

from kit.ids import uuid7
from tests.surveys.field import Field, answers, xml_of


async def test_a_team_sees_what_it_collected_and_no_more(field: Field) -> None:
    await field.batch(field.fernando, field.item(), field.item())
    [other] = await field.batch(field.hugo, field.item())
    assert {row["organisation_id"] for row in await field.submissions(field.ana)} == {str(field.omar.id)}
    assert len(await field.submissions(field.ana)) == 2
    assert len(await field.submissions(field.hugo)) == 1
    assert len(await field.submissions(field.cata)) == len(await field.submissions(field.dora)) == 3
    assert await field.submissions(field.stranger) == []
    path = f"/api/surveys/submissions/{other['id']}"
    for client, status in ((field.hugo, 200), (field.dora, 200), (field.ana, 404), (field.stranger, 404)):
        assert (await client.get(path)).status_code == status
    assert (await field.alone.visitor().get(path)).status_code == 401
    mine = await field.results(field.ana)
    assert (mine["submissions"], mine["organisation_id"]) == (2, str(field.omar.id))
    theirs = await field.ana.get(
        f"/api/surveys/forms/{field.form}/results", params={"organisation_id": str(field.lima.id)}
    )
    assert theirs.status_code == 404


async def test_what_each_team_collected(field: Field) -> None:
    await field.batch(field.fernando, field.item(), field.item())
    await (await field.phone(field.lima)).send(xml_of(goals="1"))
    await field.batch(field.cata, field.item())
    path = f"/api/surveys/forms/{field.form}/teams"
    omar = {
        "organisation_id": str(field.omar.id), "name": "Jóvenes de Omar", "region": "PE-CUS", "submissions": 2,
        "left_out": 0,
    }  # fmt: skip
    lima = {
        "organisation_id": str(field.lima.id), "name": "Red Lima", "region": "PE-LIM", "submissions": 0, "left_out": 1,
    }  # fmt: skip
    nobody = {"organisation_id": None, "name": "", "region": "", "submissions": 1, "left_out": 0}
    for _ in range(2):
        assert (await field.cata.get(path)).json() == {"items": [omar, nobody, lima]}
        assert (await field.ana.get(path)).json() == {"items": [omar]}
        assert (await field.stranger.get(path)).status_code == 404
        await field.rollup()


async def test_only_reviewers_of_data_review(field: Field) -> None:
    [item] = await field.batch(field.fernando, field.item())
    path = f"/api/surveys/submissions/{item['id']}/review"
    for client, status in ((field.fernando, 403), (field.hugo, 404), (field.stranger, 404), (field.dora, 200)):
        assert (await client.post(path, json={"state": "approved"})).status_code == status
    assert (await field.cata.post(path, json={"state": "received"})).status_code == 422
    assert (await field.cata.post(path, json={"state": "approved", "comment": "a\u0000"})).status_code == 422


async def test_only_staff_make_and_move_forms(field: Field) -> None:
    body = {"edition_id": str(field.edition), "template": "my-world-2030", "key": "another"}
    for client, status in (
        (field.dora, 403), (field.fernando, 403), (field.ana, 403), (field.hugo, 403), (field.stranger, 404),
    ):  # fmt: skip
        assert (await client.put(f"/api/surveys/forms/{uuid7()}", json=body)).status_code == status
        moved = await client.post(f"/api/surveys/forms/{field.form}/close")
        assert moved.status_code == status
    assert (await field.alone.visitor().put(f"/api/surveys/forms/{uuid7()}", json=body)).status_code == 401
    draft = uuid7()
    assert (await field.cata.put(f"/api/surveys/forms/{draft}", json=body)).status_code == 200
    seen = [f["id"] for f in (await field.fernando.get("/api/surveys/forms")).json()["items"]]
    assert seen == [str(field.form)]
    for client, status in ((field.fernando, 404), (field.stranger, 404), (field.dora, 200)):
        assert (await client.get(f"/api/surveys/forms/{draft}")).status_code == status
        assert (await client.get(f"/api/surveys/forms/{draft}/results")).status_code == status


async def test_devices_are_made_by_staff_and_the_teams_own_people(field: Field) -> None:
    body = {"edition_id": str(field.edition), "organisation_id": str(field.omar.id), "label": "Uno"}
    for client, status in (
        (field.cata, 200), (field.fernando, 200), (field.ana, 404), (field.hugo, 404), (field.dora, 404),
        (field.stranger, 404),
    ):  # fmt: skip
        assert (await client.put(f"/api/surveys/devices/{uuid7()}", json=body)).status_code == status
    phone = await field.phone(field.lima, by=field.hugo)
    assert phone.made["on_behalf"] is True
    for client, status in ((field.fernando, 404), (field.dora, 404), (field.stranger, 404), (field.hugo, 200)):
        assert (await client.get(f"/api/surveys/devices/{phone.made['id']}")).status_code == status
        assert (await client.post(f"/api/surveys/devices/{phone.made['id']}/revoke")).status_code == status
    mine = (await field.fernando.get("/api/surveys/devices")).json()["items"]
    assert {device["organisation_id"] for device in mine} == {str(field.omar.id)} and len(mine) == 2
    stolen = await field.fernando.put(f"/api/surveys/devices/{phone.made['id']}", json=body)
    assert stolen.status_code == 404


async def test_a_team_that_is_out_gets_no_phone(field: Field) -> None:
    body = {"edition_id": str(field.edition), "organisation_id": str(uuid7()), "label": "Uno"}
    answer = await field.cata.put(f"/api/surveys/devices/{uuid7()}", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "team_not_in_edition")


async def test_a_device_token_opens_nothing_else(field: Field) -> None:
    phone = await field.phone()
    for headers in ({"X-Device-Token": phone.token}, {"Authorization": f"Bearer {phone.token}"}):
        client = field.alone.visitor(**headers)
        for path in ("forms", "devices", "submissions", f"forms/{field.form}/submissions.csv", "quarantine"):
            assert (await client.get(f"/api/surveys/{path}")).status_code == 401


async def test_the_quarantine_is_for_staff_and_data_reviewers(field: Field) -> None:
    item = field.item()
    await field.batch(field.fernando, item)
    await field.batch(field.fernando, item | {"data": answers(gender="male")})
    for client, n in ((field.cata, 1), (field.dora, 1), (field.fernando, 0), (field.stranger, 0)):
        assert len((await client.get("/api/surveys/quarantine")).json()["items"]) == n


async def test_the_table_leaves_as_csv_with_what_each_may_see(field: Field) -> None:
    comment = '=cmd("x")'
    await field.batch(field.fernando, field.item(data=answers(comment=comment)), field.item())
    await field.batch(field.hugo, field.item())
    path = f"/api/surveys/forms/{field.form}/submissions.csv"
    counts = {}
    for name, client in (("cata", field.cata), ("dora", field.dora), ("ana", field.ana), ("hugo", field.hugo)):
        answer = await client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
        counts[name] = len(answer.text.splitlines()) - 1
    assert counts == {"cata": 3, "dora": 3, "ana": 2, "hugo": 1}
    assert (await field.stranger.get(path)).status_code == 404
    text = (await field.cata.get(path, params={"bom": "true"})).content
    assert text.startswith(b"\xef\xbb\xbfinstance_id,received_at,")
    assert b"'=cmd" in text and b",=cmd" not in text


async def test_filters_of_the_list(field: Field) -> None:
    await field.batch(field.fernando, field.item(instanceID="uuid:abc_1"), field.item(data=answers(region="PE-LIM")))
    phone = await field.phone()
    await phone.send(xml_of("uuid:held", goals="1"))
    for params, n in (
        ({}, 3), ({"held": "true"}, 1), ({"held": "false"}, 2), ({"region": "PE-LIM"}, 1), ({"q": "abc_"}, 1),
        ({"q": "%"}, 0), ({"counts": "true"}, 2), ({"state": "approved"}, 0), ({"edition_id": str(uuid7())}, 0),
        ({"organisation_id": str(field.omar.id)}, 3), ({"q": "\0held"}, 1), ({"limit": "1"}, 1),
    ):  # fmt: skip
        assert len(await field.submissions(**params)) == n, params
    for params in ({"state": "x"}, {"limit": "0"}, {"form_id": "x"}, {"after": "x"}):
        assert (await field.cata.get("/api/surveys/submissions", params=params)).status_code == 422


async def test_a_published_form_keeps_its_questions(field: Field) -> None:
    body = {"edition_id": str(field.edition), "template": "my-world-2030", "wording": "programme"}
    answer = await field.cata.put(f"/api/surveys/forms/{field.form}", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "form_is_published")
    fine = body | {"wording": "official", "title": {"es": "Otro nombre"}, "results_open": True}
    changed = (await field.cata.put(f"/api/surveys/forms/{field.form}", json=fine)).json()
    assert (changed["title"]["es"], changed["results_open"], changed["public_url"]) == ("Otro nombre", True, None)
    twin = await field.cata.put(f"/api/surveys/forms/{uuid7()}", json=body)
    assert (twin.status_code, twin.json()["code"]) == (409, "uq_form_edition_id_key")
    for change, status in (({"template": "x"}, 422), ({"wording": "x"}, 422), ({"key": "A B"}, 422), ({"x": 1}, 422)):
        assert (await field.cata.put(f"/api/surveys/forms/{uuid7()}", json=body | change)).status_code == status
    assert changed["can"] == ["edit", "publish", "wind_down", "close"]
    again = await field.move("reopen")
    assert (again.status_code, again.json()["code"]) == (409, "not_in_this_state")


async def test_facts_in_any_order_end_the_same(field: Field) -> None:
    edition = field.edition
    await field.alone.tell(
        field.edition_saved(version=3, slug="new-name", countries=["PE", "EC"]),
        field.edition_saved(version=2, slug="old-name"),
    )
    form = uuid7()
    made = await field.make_form(form, key="later")
    assert made["slug"] == "new-name-later" and UUID(made["edition_id"]) == edition
    phone = await field.phone()
    await field.join(field.omar, status="withdrawn")  # an older version than the one that is known
    assert (await phone.get("formList")).status_code == 200
