"""Whatever is sent, the answer is a problem with a code, never a 5xx."""

from typing import Any

import pytest

from kit.ids import uuid7
from tests.applications.world import BASE, World, good

LONG = "x" * 10_000
BAD: list[Any] = ["\0", "a\0b", LONG, "-0001-01-01", "0001-01-01", "9999-12-31", "2015-02-29", -1, 1e308, None, [], {}]


def put(body: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of the body with one value changed, however deep."""
    head, _, rest = path.partition("/")
    return {**body, head: put(body.get(head) or {}, rest, value) if rest else value}


@pytest.mark.parametrize("value", BAD, ids=range(len(BAD)))
async def test_applications(world: World, value: Any) -> None:
    paths = (
        "edition_id", "organisation_id", "organisation", "organisation/name", "organisation/region",
        "organisation/operating_since", "organisation/mandates", "organisation/links", "members", "focal_person",
        "focal_person/email", "focal_person/phone", "answers", "answers/x", "consent", "consent/version",
        "submitted_on", "version", "share_tag", "unknown",
    )  # fmt: skip
    for path in paths:
        answer = await world.anybody().put(f"{BASE}/{uuid7()}", json=put(world.application(), path, value))
        assert answer.status_code < 500, (path, answer.text)
        if answer.status_code != 200:
            assert answer.json()["code"] in ("invalid_request", "day_not_stated", "not_found"), (path, answer.text)
    people = [{"name": value}, {"birth_on": value}, {"id": value}, {"gender": value}, value]
    for person in people:
        answer = await world.anybody().put(f"{BASE}/{uuid7()}", json=world.application(members=[person]))
        assert answer.status_code in (200, 422), (person, answer.text)


@pytest.mark.parametrize("value", BAD, ids=range(len(BAD)))
async def test_editions(world: World, value: Any) -> None:
    for path in (*world.edition_body(), "name/es", "review/criteria", "quota_per_region"):
        answer = await world.cata.put(f"{BASE}/editions/{uuid7()}", json=put(world.edition_body(), path, value))
        assert answer.status_code < 500, (path, answer.text)


async def test_queries_and_paths(world: World) -> None:
    for query in ("q=%00", "region=%00", "q=" + LONG, "after=x", "limit=0", "limit=9999999999999999999", "status=%00"):
        answer = await world.cata.get(f"{BASE}?{query}")
        assert answer.status_code == 422, (query, answer.text)
    for path in ("calls/%00", f"calls/{LONG}", "not-a-uuid", "members/x", "organisations/%00", "directory?ids=x,y"):
        answer = await world.cata.get(f"{BASE}/{path}")
        assert answer.status_code in (403, 404, 422), (path, answer.text)
    many = ",".join(str(uuid7()) for _ in range(201))
    assert (await world.alone.peer().get(f"{BASE}/directory?ids={many}")).status_code == 422
    for path in ("/calls/%00", f"/calls/{LONG}", f"/calls/x/applications/{LONG}", "/calls/x/applications/%00/team"):
        assert (await world.anybody().get(path)).status_code in (404, 422), path


async def test_forms(world: World) -> None:
    begun = await world.anybody().post(f"/calls/{world.slug}/applications", data={"via": LONG})
    address = begun.headers["location"].rsplit("/", 1)[0]
    for step in ("organisation", "team", "contact", "review"):
        for value in ("\0", LONG, "9999-12-31", "0001-01-01", "-1", "<script>alert(1)</script>", "\ud7ff", "é" * 9000):
            names = ("name", "region", "operating_since", "links", "mandates", "members-0-name", "members-0-birth_on",
                     "members-0-id", "members-0-gender", "members-999-name", "leader", "focal_email", "focal_language",
                     "channel", "channel_detail", "answers-x", "consent", "reason", "do")  # fmt: skip
            answer = await world.anybody().post(f"{address}/{step}", data=dict.fromkeys(names, value))
            assert answer.status_code in (200, 303, 413, 422), (step, value[:20], answer.text[:500])
            assert "<script>alert" not in answer.text
            page = await world.anybody().get(f"{address}/{step}")
            assert page.status_code == 200 and "<script>alert" not in page.text
    for body in (b"\xff\xfe", b"a" * 500_000, b"&".join(b"a=%d" % n for n in range(4_000))):
        answer = await world.anybody().post(f"{address}/organisation", content=body)
        assert answer.status_code in (413, 422), answer.text
    row = good(await world.cata.get(BASE, params={"edition_id": str(world.edition), "status": "draft"}))["items"]
    assert len(row) == 1
