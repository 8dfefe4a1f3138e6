"""Sessions, attendance typed and imported, follow-up, assessment."""

from datetime import UTC, datetime

import pytest

from contracts.surveys import SubmissionAttributed
from kit.ids import uuid7
from tests.activities.story import Story
from tests.support.alone import Alone, grant


async def test_sessions_are_told_without_the_cancelled_ones(story: Story) -> None:
    first = await story.session(title="Agenda 2030")
    second = await story.session(title="Género", starts_at="2016-07-05T19:00:00-05:00")
    await story.ok(story.ana.post(f"/api/activities/sessions/{first}/cancel"))
    told = await story.alone.told("activities.sessions.scheduled")
    assert [(t["session_ids"], t["version"]) for t in told] == [
        ([str(first)], 1),
        ([str(second), str(first)], 2),
        ([str(second)], 3),
    ]
    assert told[1]["titles"] == {str(first): "Agenda 2030", str(second): "Género"}
    await story.ok(story.ana.post(f"/api/activities/sessions/{first}/restore"))
    await story.ok(story.ana.delete(f"/api/activities/sessions/{first}"))
    assert [len(t["session_ids"]) for t in await story.alone.told("activities.sessions.scheduled")] == [2, 1]


async def test_a_session_is_described_whole(story: Story) -> None:
    speakers = [{"name": "Dra. Elena Ríos", "sector": "academic", "organisation": "PUCP"}]
    more = {
        "topics": ["Igualdad de género"],
        "speakers": speakers,
        "provider": "Young Americas Business Trust",
        "platform": "Webinar",
        "recording_link": "https://example.org/r/1",
    }
    await story.session(**more)
    items = (await story.ok(story.ana.get(f"/api/activities/editions/{story.edition}/sessions")))["items"]
    assert [{key: item[key] for key in more} | {"minutes": item["minutes"]} for item in items] == [
        more | {"minutes": 90}
    ]


async def test_a_session_entered_afterwards_lies_in_the_training_window(story: Story) -> None:
    body = {"edition_id": str(story.edition), "title": "x"}
    for starts_at, status in (
        ("2016-07-31T23:30:00-05:00", 200),
        ("2016-08-01T00:30:00-05:00", 422),
        ("2016-07-01T00:00:00-05:00", 200),
        ("2016-07-01T04:59:00Z", 422),
    ):
        answer = await story.ana.put(f"/api/activities/sessions/{uuid7()}", json=body | {"starts_at": starts_at})
        assert answer.status_code == status, starts_at


async def test_the_better_mode_is_kept_unless_corrected(story: Story) -> None:
    team = await story.team()
    session, member = await story.session(), team.members[0]
    await story.attended(session, member, mode="recording")
    await story.attended(session, member, mode="live")
    await story.attended(session, member, mode="recording")
    told = [t["modes"] for t in await story.alone.told("activities.attendance.recorded")]
    assert told == [{str(session): "recording"}, {str(session): "live"}, {str(session): "live"}]
    path = f"/api/activities/sessions/{session}/attendance/{member}"
    assert (await story.ok(story.ana.put(path, json={"mode": "recording"})))["mode"] == "recording"
    await story.ok(story.ana.delete(path))
    told = await story.alone.told("activities.attendance.recorded")
    assert [(t["modes"], t["version"]) for t in told] == [({str(session): "recording"}, 4), ({}, 5)]
    assert (await story.ana.delete(path)).status_code == 404


async def test_a_team_says_itself_who_watched_and_who_was_trained_by_a_teammate(story: Story) -> None:
    team, other = await story.team("A"), await story.team("B")
    session = await story.session()
    luz, omar, ines = team.members

    def path(member: object) -> str:
        return f"/api/activities/sessions/{session}/attendance/{member}"

    herself = await story.joined(team, luz)
    watched = await story.ok(herself.put(path(luz), json={"mode": "recording"}))
    assert (watched["mode"], watched["on_behalf"], watched["member_name"]) == ("recording", False, "Luz")
    trained = {"mode": "cascade", "by_member_id": str(luz)}
    assert (await story.ok(team.focal.put(path(omar), json=trained)))["by_member_id"] == str(luz)
    assert (await story.ok(story.helper(team).put(path(ines), json=trained)))["on_behalf"] is True
    for client, member, body, status, code in (
        (team.focal, luz, {"mode": "live"}, 403, "mode_not_yours"),
        (herself, luz, trained, 403, "mode_not_yours"),
        (herself, omar, {"mode": "recording"}, 403, "forbidden"),
        (team.focal, omar, {"mode": "cascade"}, 422, "unknown_member"),
        (team.focal, luz, {"mode": "cascade", "by_member_id": str(luz)}, 422, "unknown_member"),
        (other.focal, luz, {"mode": "recording"}, 404, "not_found"),
        (story.ana, luz, {"mode": "in_person"}, 422, "mode_does_not_fit"),
        (story.ana, uuid7(), {"mode": "live"}, 404, "not_found"),
    ):
        answer = await client.put(path(member), json=body)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert len((await story.ok(story.ana.get(f"/api/activities/sessions/{session}/attendance")))["items"]) == 3
    assert (await story.ok(other.focal.get(f"/api/activities/sessions/{session}/attendance")))["items"] == []


async def test_many_at_once_are_all_or_nothing(story: Story) -> None:
    team = await story.team()
    session = await story.session()
    items = [{"member_id": str(id), "mode": "live"} for id in [*team.members, uuid7()]]
    answer = await story.ana.post(f"/api/activities/sessions/{session}/attendance", json={"items": items})
    assert (answer.status_code, answer.json()["code"]) == (422, "not_in_roster")
    assert (await story.ok(story.ana.get(f"/api/activities/sessions/{session}/attendance")))["items"] == []
    assert (
        await team.focal.post(f"/api/activities/sessions/{session}/attendance", json={"items": items})
    ).status_code == 403


@pytest.mark.parametrize(
    ("head", "separator", "encoding"),
    [
        ("Nombre;Organización;Modo;Minutos", ";", "utf-8-sig"),
        ("nome,organização,modalidade,minutos", ",", "utf-8"),
        ("NAME,organisation,mode,minutes", ",", "utf-8"),
        ("Nombre completo;OSC;Modalidad;Duración", ";", "cp1252"),
    ],
)
async def test_a_file_of_the_platform_is_imported(story: Story, head: str, separator: str, encoding: str) -> None:
    team = await story.team("Rímac Joven", members=("Luz Pérez", "Omar Díaz", "Inés Ñahui"))
    rows = [("LUZ PEREZ", "rimac joven", "en vivo", "85"), ("inés  ñahui", "", "Grabación", "")]
    content = "\r\n".join([head, *(separator.join(row) for row in rows)]).encode(encoding)
    session = await story.session()
    path = f"/api/activities/sessions/{session}/attendance"
    preview = await story.ok(story.ana.post(f"{path}/import?preview=true", content=content))
    assert (preview["stored"], preview["failed"], [r["ok"] for r in preview["rows"]]) == (0, 0, [True, True])
    assert (await story.ok(story.ana.get(path)))["items"] == []
    done = await story.ok(story.ana.post(f"{path}/import", content=content))
    assert (done["stored"], done["failed"]) == (2, 0)
    items = (await story.ok(story.ana.get(path)))["items"]
    assert {(i["member_id"], i["mode"], i["minutes"]) for i in items} == {
        (str(team.members[0]), "live", 85),
        (str(team.members[2]), "recording", None),
    }


async def test_a_file_with_errors_stores_the_good_rows_and_tells_the_others(story: Story) -> None:
    one = await story.team("Uno", members=("Ana Ruiz", "Luz Paz"))
    await story.team("Dos", members=("Ana Ruiz",))
    session = await story.session()
    lines = [
        "id;nombre;organizacion;modo;minutos",
        f"{one.members[1]};;;live;90",
        ";Ana Ruiz;;live;",
        ";Ana Ruiz;Uno;live;",
        ";Nadie;;live;",
        f"{uuid7()};;;live;",
        ";;Uno;live;",
        ";Luz Paz;Uno;telepatía;",
        ";Luz Paz;Uno;presencial;",
        ";Luz Paz;Uno;live;mucho",
        ";Luz Paz;Uno;live;",
        "",
    ]
    done = await story.ok(
        story.ana.post(f"/api/activities/sessions/{session}/attendance/import", content="\n".join(lines).encode())
    )
    assert (done["stored"], done["failed"]) == (2, 8)
    assert [(r["row"], r["code"]) for r in done["rows"]] == [
        (2, None),
        (3, "name_ambiguous"),
        (4, None),
        (5, "name_unknown"),
        (6, "member_unknown"),
        (7, "member_missing"),
        (8, "mode_unknown"),
        (9, "mode_does_not_fit"),
        (10, "minutes_not_a_number"),
        (11, "member_twice"),
    ]
    assert done["rows"][1]["message"] == "Hay más de una persona con ese nombre: agrega la organización o el código."


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "unreadable_file"),
        (b"a;b\n1;2", 422, "unreadable_file"),
        (b"\x00\x01", 422, "unreadable_file"),
        (b'nombre\n"sin cerrar', 422, "unreadable_file"),
        (b"nombre\n" + b"x" * 1_100_000, 413, "file_too_large"),
    ],
)
async def test_a_file_that_is_no_table_is_refused(story: Story, content: bytes, status: int, code: str) -> None:
    session = await story.session()
    answer = await story.ana.post(f"/api/activities/sessions/{session}/attendance/import", content=content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_nobody_was_at_a_session_to_come(alone: Alone) -> None:
    story = await Story.begin(alone, afterwards=False)
    team = await story.team()
    session = await story.session(starts_at="2999-07-12T19:00:00Z")
    for path, body in (
        ("attendance", {"items": [{"member_id": str(team.members[0]), "mode": "live"}]}),
        ("attendance/import", {}),
    ):
        answer = await story.ana.post(f"/api/activities/sessions/{session}/{path}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (409, "session_not_yet_held")


async def test_the_follow_up_is_due_seven_days_after_the_last_session(story: Story) -> None:
    team = await story.team()
    luz, omar, _ = team.members
    first = await story.session()
    await story.session(starts_at="2016-07-20T19:00:00-05:00")
    await story.attended(first, luz, omar)
    path = f"/api/activities/editions/{story.edition}/follow-ups"
    items = (await story.ok(story.ana.get(path)))["items"]
    assert {(i["member_id"], i["due_on"], i["state"]) for i in items} == {
        (str(luz), "2016-07-27", "overdue"),
        (str(omar), "2016-07-27", "overdue"),
    }
    answered = SubmissionAttributed(
        form_id=uuid7(), form_key="follow-up", edition_id=story.edition, programme_id=story.programme,
        organisation_id=team.id, member_id=luz, submitted_at=datetime(2016, 7, 26, 12, tzinfo=UTC),
    )  # fmt: skip
    await story.alone.tell(answered, answered)
    answers = {"applied": "Hicimos un taller", "commitment": "Seguir", "answered_on": "2016-08-02"}
    await story.ok(story.helper(team).put(f"{path}/{omar}", json=answers))
    items = (await story.ok(team.focal.get(path)))["items"]
    assert {(i["member_id"], i["state"], i["done_on"]) for i in items} == {
        (str(luz), "done", "2016-07-26"),
        (str(omar), "done", "2016-08-02"),
    }
    assert (await story.ok(story.ana.get(path, params={"state": "overdue"})))["items"] == []
    assert (await team.focal.put(f"{path}/{luz}", json=answers)).status_code == 403


async def test_the_follow_up_may_be_due_after_each_session(story: Story) -> None:
    team = await story.team()
    sessions = [await story.session(), await story.session(starts_at="2016-07-20T19:00:00-05:00")]
    for session in sessions:
        await story.attended(session, team.members[0])
    settings = {"follow_up_after": "each", "follow_up_days": 3}
    await story.ok(story.ana.put(f"/api/activities/editions/{story.edition}/settings", json=settings))
    path = f"/api/activities/editions/{story.edition}/follow-ups"
    body = {"applied": "x", "commitment": "y", "answered_on": "2016-07-14"}
    await story.ok(story.ana.put(f"{path}/{team.members[0]}", json=body))
    items = (await story.ok(story.ana.get(path)))["items"]
    assert [(i["number"], i["session_id"], i["due_on"], i["state"]) for i in items] == [
        (1, str(sessions[0]), "2016-07-15", "done"),
        (2, str(sessions[1]), "2016-07-23", "overdue"),
    ]


async def test_the_leader_assesses_the_members(story: Story) -> None:
    team, other = await story.team("A"), await story.team("B")
    luz, omar, _ = team.members
    path = f"/api/activities/editions/{story.edition}/assessments"
    items = [
        {"member_id": str(luz), "positive": True, "comment": "Puntual", "assessed_on": "2016-08-01"},
        {"member_id": str(omar), "positive": False},
    ]
    await story.ok(team.focal.post(path, json={"items": items}))
    told = await story.alone.told("activities.member.assessed")
    assert {(t["member_id"], t["positive"], t["version"]) for t in told} == {(str(luz), True, 1), (str(omar), False, 1)}
    await story.ok(story.helper(team).put(f"{path}/{omar}", json={"positive": True}))
    seen = {i["member_id"]: i for i in (await story.ok(team.focal.get(path)))["items"]}
    assert (seen[str(luz)]["assessed_on"], seen[str(luz)]["comment"]) == ("2016-08-01", "Puntual")
    assert (seen[str(omar)]["positive"], seen[str(omar)]["on_behalf"]) == (True, True)
    await story.ok(team.focal.delete(f"{path}/{omar}"))
    told = await story.alone.told("activities.member.assessed")
    assert [(t["positive"], t["version"]) for t in told] == [(True, 2), (None, 3)]
    assert (await other.focal.put(f"{path}/{luz}", json={"positive": True})).status_code == 404
    member, leader = await story.joined(team, omar), await story.joined(team, luz)
    assert (await member.put(f"{path}/{luz}", json={"positive": True})).status_code == 403
    assert (await leader.put(f"{path}/{other.members[0]}", json={"positive": True})).status_code == 404
    mine = (await story.ok(leader.put(f"{path}/{omar}", json={"positive": True})))["items"]
    assert [(i["member_id"], i["positive"], i["on_behalf"]) for i in mine] == [(str(omar), True, False)]
    assert {i["member_id"] for i in (await story.ok(leader.get(path)))["items"]} == {str(luz), str(omar)}
    for client in (other.focal, member):
        assert (await story.ok(client.get(path)))["items"] == []


async def test_the_programme_has_to_be_ones_own(story: Story) -> None:
    session = await story.session(join_link="https://example.org/secret")
    stranger = story.alone.client(grant("coordinator", uuid7()))
    for path in (f"sessions/{session}", f"editions/{story.edition}/sessions", f"editions/{story.edition}/follow-ups"):
        assert (await stranger.get(f"/api/activities/{path}")).status_code == 404
        assert (await story.alone.visitor().get(f"/api/activities/{path}")).status_code == 401
    reviewer = story.alone.client(grant("reviewer", story.programme))
    assert (await reviewer.put(f"/api/activities/sessions/{session}", json={
        "edition_id": str(story.edition), "title": "x", "starts_at": "2016-07-12T19:00:00Z",
    })).status_code == 403  # fmt: skip
