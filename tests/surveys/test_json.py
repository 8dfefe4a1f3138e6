"""JSON in: batches by devices and accounts, one form by anybody with its public link."""

import asyncio
from typing import Any
from uuid import uuid4

import msgspec
import pytest

from kit.ids import uuid7
from services.surveys.intake.batch import prepare
from tests.surveys.field import Field, answers


async def test_a_batch_tells_of_each_item_what_became_of_it(field: Field) -> None:
    good, five = field.item(), field.item(data=answers(("1", "2", "3", "4", "5")))
    twice = [good, five, {**good}, {**good, "data": answers(gender="male")}]
    outcome = await field.batch(field.cata, *twice)
    assert [item["status"] for item in outcome] == ["stored", "rejected", "duplicate", "conflict"]
    assert (outcome[1]["code"], outcome[1]["at"]) == ("wrong_number_of_choices", "/data/goals")
    assert outcome[1]["detail"] == "Elige exactamente 6 objetivos distintos; ahora hay 5."
    assert outcome[0]["id"] == outcome[2]["id"]
    assert [row["instance_id"] for row in await field.submissions()] == [good["instanceID"]]
    again = await field.batch(field.cata, *twice)
    assert [item["status"] for item in again] == ["duplicate", "rejected", "duplicate", "conflict"]


async def test_the_same_answers_in_another_spelling_are_the_same(field: Field) -> None:
    item = field.item()
    spaced = {**item, "data": dict(reversed(item["data"].items())) | {"goals": "1 3 4 5 13 16", "age": "34"}}
    assert [(await field.batch(field.ana, one))[0]["status"] for one in (item, spaced)] == ["stored", "duplicate"]


async def test_a_device_sends_json_for_its_team(field: Field) -> None:
    phone = await field.phone()
    sender = field.alone.visitor()
    by_key = field.item(form="my-world-2030")
    wrong_team = field.item(team=str(field.lima.id))
    outcome = await field.batch(sender, by_key, wrong_team, **{"X-Device-Token": phone.token})
    assert [item.get("code", item["status"]) for item in outcome] == ["stored", "team_not_yours"]
    [row] = await field.submissions()
    assert (row["organisation_id"], row["device_id"], row["source"]) == (
        str(field.omar.id),
        phone.made["id"],
        "json",
    )
    bad = await sender.post(
        "/api/surveys/submissions/batch", json={"items": [by_key]}, headers={"X-Device-Token": "x" * 64}
    )
    assert (bad.status_code, bad.json()["code"]) == (403, "bad_device")


async def test_who_sends_for_whom(field: Field) -> None:
    for client, team in ((field.fernando, field.omar), (field.ana, field.omar), (field.hugo, field.lima)):
        await field.batch(client, field.item())
        [row, *_] = await field.submissions(organisation_id=str(team.id))
        assert row["organisation_id"] == str(team.id)
    other = await field.batch(field.fernando, field.item(team=str(field.lima.id)))
    assert other[0]["code"] == "team_not_yours"
    stranger = await field.batch(field.stranger, field.item())
    assert stranger[0]["code"] == "unknown_form"
    reader = await field.dora.post("/api/surveys/submissions/batch", json={"items": [field.item()]})
    assert (reader.status_code, reader.json()["code"]) == (403, "forbidden")
    nobody = await field.alone.visitor().post("/api/surveys/submissions/batch", json={"items": [field.item()]})
    assert (nobody.status_code, nobody.json()["code"]) == (401, "unauthorized")
    unselected = await field.batch(field.cata, field.item(team=str(uuid7())))
    assert unselected[0]["code"] == "team_not_in_edition"


async def test_an_edition_entered_afterwards_states_its_days(past: Field) -> None:
    inside, outside, none = (
        past.item(**day) for day in ({"recorded_on": "2017-08-15"}, {"recorded_on": "2016-08-15"}, {})
    )
    outcome = await past.batch(past.fernando, inside, outside, none)
    assert [item.get("code", item["status"]) for item in outcome] == [
        "stored",
        "outside_the_edition",
        "recorded_on_missing",
    ]
    [row] = await past.submissions()
    assert (row["recorded_on"], row["day"]) == ("2017-08-15", "2017-08-15")
    await past.rollup()
    assert (await past.results())["days"] == [{"value": "2017-08-15", "label": "2017-08-15", "n": 1, "share": None}]


async def test_a_living_edition_uses_the_servers_day(field: Field) -> None:
    outcome = await field.batch(field.fernando, field.item(recorded_on="2017-08-15"))
    assert outcome[0]["code"] == "recorded_on_not_taken"


async def test_a_closed_form_takes_nothing_more(field: Field) -> None:
    await field.move("wind_down")
    assert (await field.batch(field.ana, field.item()))[0]["status"] == "stored"
    await field.move("close")
    assert (await field.batch(field.ana, field.item()))[0]["code"] == "form_closed"


async def test_edits_follow_one_another(field: Field) -> None:
    first, second = field.item(), field.item(data=answers(gender="male"))
    second["deprecatedID"] = first["instanceID"]
    third = field.item(data=answers(gender="other"), deprecatedID=second["instanceID"])
    stale = field.item(deprecatedID=first["instanceID"])
    outcome = await field.batch(field.ana, third, second, first, stale)
    # Edits are taken after the rest, in their order: the third came before its original and has to come again.
    assert [item.get("code", item["status"]) for item in outcome] == [
        "unknown_original",
        "stored",
        "stored",
        "not_the_newest",
    ]
    assert [item["status"] for item in await field.batch(field.ana, third, second)] == ["stored", "duplicate"]
    assert [row["gender"] for row in await field.submissions(counts=True)] == ["other"]


HOSTILE: list[Any] = [
    None, 1, "x", [], {}, {"form": 1}, {"form": "x", "instanceID": 5, "data": {}},
    {"form": "x", "instanceID": "i", "data": []}, {"form": "a\u0000b", "instanceID": "i", "data": {}},
    {"form": "x" * 9000, "instanceID": "i", "data": {}},
]  # fmt: skip
CHANGES: list[dict[str, Any]] = [
    {"instanceID": ""}, {"instanceID": "x" * 401}, {"instanceID": "a\u0000b"}, {"instanceID": "  "},
    {"data": {"goals": {"a": 1}}}, {"data": {"goals": [[1]]}}, {"data": {"a\u0000": "b"}}, {"data": {"a": "\u0000"}},
    {"data": {f"q{n}": "x" for n in range(501)}}, {"data": {"comment": "x" * 30_000}}, {"data": {"goals": None}},
    {"data": answers(age="-1e99")}, {"data": answers(age="99999999999999999999")}, {"data": answers(age="٣٤")},
    {"data": answers(gender="robot")}, {"data": answers(region="XX-XXX")}, {"recorded_on": "2017-02-30"},
    {"team": "x"}, {"version": 1}, {"unknown": 1}, {"deprecatedID": "uuid:nothing"},
    {"data": answers(comment="x" * 2001)}, {"data": answers(age=None, age_band="0-13")},
    {"data": answers(consent=None)}, {"data": answers(progress_1="maybe")},
]  # fmt: skip


async def test_hostile_items_are_rejected_one_by_one(field: Field) -> None:
    items = [*HOSTILE, *(field.item(**change) for change in CHANGES), field.item()]
    outcome = await field.batch(field.fernando, *items)
    assert [item["status"] for item in outcome] == ["rejected"] * (len(items) - 1) + ["stored"]
    for item in outcome[:-1]:
        assert item["code"] and item["detail"] and not item["detail"].startswith("problems."), item
    assert len(await field.submissions()) == 1


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"{}", b'{"items": 1}', b'{"items": []}', b"\xff\xfe", b'{"items":' + b"[" * 100_000]
)
async def test_a_call_that_is_no_batch(field: Field, body: bytes) -> None:
    answer = await field.ana.post("/api/surveys/submissions/batch", content=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_batch")


async def test_a_batch_has_its_limits(field: Field) -> None:
    many = await field.ana.post("/api/surveys/submissions/batch", json={"items": [1] * 501})
    long = await field.ana.post("/api/surveys/submissions/batch", content=b"x" * 8_000_001)
    assert [(a.status_code, a.json()["code"]) for a in (many, long)] == [(422, "invalid_batch"), (413, "too_large")]


async def test_odd_texts_are_kept_as_they_are(field: Field) -> None:
    texts = ["'; drop table x; --", "ñ 🌱 \u202e", '"a","b"', "=1+1", "<script>", "a\tb\nc"]
    await field.batch(field.ana, *(field.item(data=answers(comment=text)) for text in texts))
    kept = []
    for row in await field.submissions():
        kept.append((await field.cata.get(f"/api/surveys/submissions/{row['id']}")).json()["answers"]["comment"])
    assert sorted(kept) == sorted(texts)


async def test_anybody_with_the_link_answers_and_hears_what_is_wrong(field: Field) -> None:
    visitor = field.alone.visitor("en")
    path = f"/api/surveys/public/{field.slug}-my-world-2030"
    form = (await visitor.get(path)).json()
    assert (form["version"], form["languages"], len(form["definition"]["questions"])) == ("1", ["es", "pt", "en"], 27)
    bad = {"instanceID": "web:1", "data": answers(("1", "2", "3", "4", "5"), progress_2=None, age=5)}
    answer = await visitor.post(f"{path}/submissions", json=bad)
    assert (answer.status_code, answer.json()["code"]) == (422, "answers_invalid")
    assert answer.json()["errors"] == [
        {
            "at": "/data/goals",
            "code": "wrong_number_of_choices",
            "message": "Choose exactly 6 different goals; there are 5 now.",
        },
        {
            "at": "/data/progress_2",
            "code": "choice_not_evaluated",
            "message": "Say whether each chosen goal got better, stayed the same or got worse (“progress_2”).",
        },
        {
            "at": "/data/guardian_consent",
            "code": "guardian_consent_missing",
            "message": "Under 14 years of age a mother, father or guardian must agree.",
        },
        {"at": "/data/progress_2", "code": "answer_missing", "message": "“progress_2” has no answer yet."},
    ]
    good = {"instanceID": "web:1", "language": "en", "data": answers()}
    statuses = [(await visitor.post(f"{path}/submissions", json=good)).json()["status"] for _ in range(2)]
    assert statuses == ["stored", "duplicate"]
    other = await visitor.post(f"{path}/submissions", json=good | {"data": answers(gender="male")})
    assert (other.status_code, other.json()["code"]) == (409, "other_content")
    [row] = await field.submissions()
    assert (row["source"], row["organisation_id"]) == ("web", None)
    detail = (await field.cata.get(f"/api/surveys/submissions/{row['id']}")).json()
    assert detail["consent"] == {"text_version": "my-world-1", "language": "en", "given": True, "guardian": None}


async def test_without_a_public_link_there_is_no_way_in(field: Field) -> None:
    form = uuid7()
    await field.make_form(form, key="inside", public_link=False)
    visitor, slug = field.alone.visitor(), f"{field.slug}-inside"
    for answer in (
        await visitor.get(f"/api/surveys/public/{slug}"),
        await visitor.post(f"/api/surveys/public/{slug}/submissions", json={"instanceID": "x", "data": {}}),
        await visitor.get(f"/f/{slug}"),
        await visitor.post(f"/f/{slug}", data={"_page": "1"}),
        await visitor.get("/api/surveys/public/nothing%00"),
    ):
        assert answer.status_code == 404


async def test_one_bad_row_does_not_fail_the_others(field: Field) -> None:
    """A row that only the database refuses: the batch is written again row by row."""
    form = uuid4()  # nobody's: its foreign key fails
    store = field.alone.runtime.store
    good = [field.item() for _ in range(5)]

    actor = field.alone.runtime.verifier.actor(field.ana.headers["authorization"].removeprefix("Bearer "))
    records = [await prepare(store, actor, msgspec.Raw(msgspec.json.encode(item))) for item in good]
    records[2].form_id = form
    done = await asyncio.gather(*(store.writer.put(record) for record in records), return_exceptions=True)
    assert [type(outcome).__name__ for outcome in done] == [
        "Outcome",
        "Outcome",
        "ForeignKeyViolationError",
        "Outcome",
        "Outcome",
    ]
    assert len(await field.submissions()) == 4


async def test_a_full_queue_says_so_at_once(field: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    await field.batch(field.ana, field.item())
    monkeypatch.setattr("services.surveys.intake.writer.LIMIT", 0)
    answer = await field.ana.post("/api/surveys/submissions/batch", json={"items": [field.item()]})
    assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (
        503,
        "database_unavailable",
        "5",
    )
    phone = await field.phone()
    sent = await phone.send("<data id='my-world-2030'><meta><instanceID>uuid:full</instanceID></meta></data>")
    assert (sent.status_code, sent.headers["retry-after"]) == (503, "10")
