"""Live results are exact, whatever the order, the repeats, the reviews and the corrections."""

import asyncio
import random
from collections import Counter
from typing import Any
from uuid import UUID

from sqlalchemy import text

from kit.ids import uuid7
from services.surveys.rollup import rebuild
from tests.surveys.field import GOALS, Field, answers, xml_of

REGIONS, GENDERS = ("PE-CUS", "PE-LIM", "PE-JUN"), ("female", "male", "other", "not_stated")
VIEWS = ("better", "same", "worse")


def citizens(n: int, seed: int = 7) -> list[dict[str, Any]]:
    dice = random.Random(seed)
    return [
        answers(
            tuple(str(g) for g in dice.sample(range(1, 18), 6)),
            view=dice.choice(VIEWS),
            gender=dice.choice(GENDERS),
            age=dice.randint(14, 80),
            region=dice.choice(REGIONS),
        )
        for _ in range(n)
    ]


def chosen(people: list[dict[str, Any]]) -> dict[int, int]:
    return Counter(int(goal) for person in people for goal in person["goals"])


async def test_five_hundred_sent_three_times_in_any_order_are_five_hundred(field: Field) -> None:
    people = citizens(500)
    items = [field.item(team=str(field.omar.id if n % 2 else field.lima.id), data=p) for n, p in enumerate(people)]
    sent = items * 3
    random.Random(1).shuffle(sent)
    calls = [field.batch(field.cata, *sent[i : i + 100]) for i in range(0, len(sent), 100)]
    outcomes = Counter(item["status"] for call in await asyncio.gather(*calls) for item in call)
    assert outcomes == {"stored": 500, "duplicate": 1000}
    before = await field.results()
    await field.rollup()
    after = await field.results()
    assert before == after
    assert after["submissions"] == 500
    assert {goal["goal"]: goal["n"] for goal in after["goals"]} == {g: chosen(people)[g] for g in range(1, 18)}
    ranked = [goal["n"] for goal in after["goals"]]
    assert ranked == sorted(ranked, reverse=True) and after["goals"][0]["rank"] == 1
    by_gender = {group["value"]: group["n"] for group in after["groups"]["gender"]}
    assert by_gender == Counter(person["gender"] for person in people)
    by_region = {group["value"]: group["n"] for group in after["groups"]["region"]}
    assert by_region == Counter(person["region"] for person in people)
    assert await field.differences() == []


async def test_progress_is_counted_for_each_chosen_goal(field: Field) -> None:
    for view, n in (("better", 3), ("same", 2), ("worse", 1)):
        await field.batch(field.fernando, *(field.item(data=answers(view=view)) for _ in range(n)))
    goals = {goal["goal"]: goal for goal in (await field.results())["goals"]}
    assert [goals[int(g)]["progress"] for g in GOALS] == [{"better": 3, "same": 2, "worse": 1}] * 6
    assert (goals[2]["progress"], goals[2]["n"]) == ({"better": 0, "same": 0, "worse": 0}, 0)
    assert (goals[1]["n"], goals[1]["share"], goals[1]["rank"]) == (6, 1.0, 1)


async def test_review_takes_out_and_puts_back_before_and_after_the_rollup(field: Field) -> None:
    one, two = (await field.batch(field.fernando, field.item(), field.item(data=answers(gender="male"))))[:2]
    for roll in (False, True):
        if roll:
            await field.rollup()
        for state, counted in (("rejected", 1), ("rejected", 1), ("has_issues", 2), ("rejected", 1), ("approved", 2)):
            answer = await field.dora.post(f"/api/surveys/submissions/{one['id']}/review", json={"state": state})
            assert (answer.status_code, answer.json()["counts"]) == (200, counted == 2)
            assert (await field.results())["submissions"] == counted
            assert await field.differences() == []
    history = (await field.cata.get(f"/api/surveys/submissions/{one['id']}")).json()["history"]
    assert [change["state"] for change in history][:3] == [None, "rejected", "rejected"] and len(history) == 11
    assert two["status"] == "stored"


async def test_totals_are_told_once_per_change_and_are_cumulative(field: Field) -> None:
    await field.rollup()
    await field.alone.told()
    await field.batch(field.fernando, field.item(), field.item())
    phone = await field.phone(field.lima)
    await phone.send(xml_of(goals="1 2 3 4 5"))
    await field.batch(field.cata, field.item())
    await field.rollup()
    told = await totals(field)
    assert {team: (t["counted"], t["left_out"], t["version"]) for team, t in told.items()} == {
        str(field.omar.id): (2, 0, 1),
        str(field.lima.id): (0, 1, 1),
        None: (1, 0, 1),
    }
    mine = told[str(field.omar.id)]
    assert (mine["form_id"], mine["form_key"], mine["edition_id"], mine["programme_id"]) == (
        str(field.form),
        "my-world-2030",
        str(field.edition),
        str(field.programme),
    )
    assert mine["choices"]["goals"] == dict.fromkeys(GOALS, 2)
    assert mine["choices"]["progress_13"] == {"better": 2}
    await field.rollup()
    assert await totals(field) == {}
    [row, *_] = await field.submissions(organisation_id=str(field.omar.id))
    await field.cata.post(f"/api/surveys/submissions/{row['id']}/review", json={"state": "rejected"})
    await field.rollup()
    told = await totals(field)
    assert {team: (t["counted"], t["left_out"], t["version"]) for team, t in told.items()} == {
        str(field.omar.id): (1, 1, 2)
    }


async def totals(field: Field) -> dict[str | None, dict[str, Any]]:
    told = await field.alone.told("surveys.submissions.counted")
    return {fact["organisation_id"]: fact for fact in told if fact["form_id"] == str(field.form)}


async def test_a_rebuild_mends_counts_that_were_damaged(field: Field) -> None:
    await field.batch(field.fernando, *(field.item(data=person) for person in citizens(40)))
    await field.rollup()
    right = await field.results()
    sessions = field.alone.runtime.sessions
    async with sessions.begin() as tx:
        await tx.execute(text("update surveys.cell set n = n + 3 where form_id = :f"), {"f": field.form})
    assert await field.differences() != []
    assert await field.results() != right
    async with sessions.begin() as tx:
        await rebuild(tx)
    assert await field.differences() == []
    assert await field.results() == right


async def test_intake_review_and_rollup_at_the_same_time_stay_exact(field: Field) -> None:
    first = await field.batch(field.fernando, *(field.item(data=p) for p in citizens(60, 3)))
    ids = [item["id"] for item in first]

    async def send(seed: int) -> None:
        for n in range(6):
            await field.batch(field.fernando, *(field.item(data=p) for p in citizens(10, seed * 10 + n)))

    async def judge(part: list[str], state: str) -> None:
        for id in part:
            await field.dora.post(f"/api/surveys/submissions/{id}/review", json={"state": state})

    async def roll() -> None:
        for _ in range(12):
            await field.rollup()
            await asyncio.sleep(0.01)

    await asyncio.gather(send(1), send(2), roll(), judge(ids[:20], "rejected"), judge(ids[10:30], "approved"), roll())
    await field.rollup()
    assert await field.differences() == []
    rows = await field.submissions()
    assert len(rows) == 180
    assert (await field.results())["submissions"] == sum(row["counts"] for row in rows)


async def test_small_groups_are_hidden_from_the_public_and_shown_to_staff(field: Field) -> None:
    people = (
        [answers(gender="female", age=30)] * 12 + [answers(gender="male", age=16)] * 7 + [answers(gender="other")] * 2
    )
    await field.batch(field.fernando, *(field.item(data=person) for person in people))
    whole = {g["value"]: g["n"] for g in (await field.results())["groups"]["gender"]}
    assert whole == {"female": 12, "male": 7, "other": 2}
    visitor = field.alone.visitor()
    path = f"/api/surveys/forms/{field.form}/results"
    assert (await visitor.get(path)).status_code == 401
    body = {"edition_id": str(field.edition), "template": "my-world-2030", "public_link": True, "results_open": True}
    assert (await field.cata.put(f"/api/surveys/forms/{field.form}", json=body)).status_code == 200
    seen = (await visitor.get(path)).json()
    assert (seen["submissions"], seen["suppressed_below"], seen["days"]) == (21, 5, [])
    assert {g["value"]: g["n"] for g in seen["groups"]["gender"]} == {"female": 12, "male": None, "other": None}
    assert [g["choices"] for g in seen["groups"]["gender"] if g["n"] is None] == [{}, {}]
    assert {g["value"]: g["n"] for g in seen["groups"]["age_band"]} == {"14-17": None, "30-44": None}


async def test_an_answer_on_the_roster_is_attributed_once(field: Field) -> None:
    form = uuid7()
    await field.make_form(form, "follow-up", public_link=False)
    await field.alone.told()
    data = {"consent": "yes", "member": str(field.omar.members[0]), "usefulness": 5, "applied": "yes"}
    good = field.item(form=str(form), data=data)
    foreign = field.item(form=str(form), data=data | {"member": str(field.lima.members[0])})
    nobody = field.item(form=str(form), data=data | {"member": "42"})
    outcome = await field.batch(field.ana, good, good, foreign, nobody)
    assert [item.get("code", item["status"]) for item in outcome] == [
        "stored",
        "duplicate",
        "not_on_roster",
        "not_on_roster",
    ]
    await field.rollup()
    await field.rollup()
    told = await field.alone.told("surveys.submission.attributed")
    assert [(f["form_key"], UUID(f["member_id"]), UUID(f["organisation_id"])) for f in told] == [
        ("follow-up", field.omar.members[0], field.omar.id)
    ]


async def test_a_consultation_hears_each_organisation_once(field: Field) -> None:
    form = uuid7()
    await field.make_form(form, "consultation", public_link=False)
    data = {"consent": "yes", "relevant_space": "yes"}
    first = await field.batch(field.fernando, field.item(form=str(form), data=data))
    again = await field.batch(field.ana, field.item(form=str(form), data=data | {"relevant_space": "no"}))
    other = await field.batch(field.hugo, field.item(form=str(form), data=data | {"relevant_space": "no"}))
    assert [first[0]["status"], again[0]["code"], other[0]["status"]] == ["stored", "already_answered", "stored"]
    phone = await field.phone(field.omar)
    xml = f"<data id='consultation' version='1'><consent>yes</consent><relevant_space>no</relevant_space>{META}</data>"
    assert [(await phone.send(xml)).status_code for _ in range(2)] == [201, 202]
    results = (await field.cata.get(f"/api/surveys/forms/{form}/results")).json()
    asked = next(q for q in results["questions"] if q["name"] == "relevant_space")
    assert [(c["value"], c["n"], c["share"]) for c in asked["choices"]] == [("yes", 1, 0.5), ("no", 1, 0.5)]
    assert [w["value"] for w in results["left_out_why"]] == ["already_answered"]


META = "<meta><instanceID>uuid:second-voice</instanceID></meta>"
