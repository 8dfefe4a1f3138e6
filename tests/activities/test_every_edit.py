"""Twenty edits of records, drawn at random: each changes exactly the figures that depend on it, and no other."""

import random
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from kit.ids import uuid7
from tests.activities.story import Story, Team, total

CITIZENS = {"participants", "engagement.citizens"}
Edit = Callable[["World"], Awaitable[set[str]]]


class World:
    """Two teams with an approved activity of each kind, a session, certificates and a survey."""

    def __init__(self, story: Story, teams: list[Team], rolls: random.Random) -> None:
        self.story, self.teams, self.rolls = story, teams, rolls
        self.done: dict[str, UUID] = {}
        self.session: UUID
        self.form, self.version, self.answers = uuid7(), 1, 60

    async def build(self) -> None:
        team, ally = self.teams[0], {"role": "ally", "name": "Biblioteca", "sector": "cso", "region": "PE-LMA"}
        moved = {"role": "mobilised", "name": "Club", "sector": "cso", "region": "PE-LMA"}
        luz = str(team.members[0])
        bodies: dict[str, dict[str, Any]] = {
            "community-2030": {"counts": [total(50), total(30, gender="female")], "parties": [ally, moved]},
            "my-most-important-sdg": {"counts": [total(40)], "commitments": [{"sdg": 1, "setting": "home", "n": 40}]},
            "school-2030": {"counts": [total(30, "students")], "sessions": [{"topic": "ODS"}] * 4},
            "conferences-and-workshops": {"counts": [total(90)], "facilitators": [luz]},
            "sphere-of-action": {"counts": [total(25)], "outputs": [{"name": "Árboles", "unit": "tree", "n": 10}]},
        }
        for key, body in bodies.items():
            self.done[key] = await self.story.approved(team, key, **body)
        self.session = await self.story.session()
        await self.story.attended(self.session, team.members[0])
        await self.story.counted(team, self.answers, 1, self.form, choices={"goals": {"sdg1": 60}})

    async def edit(self, type_key: str, change: Callable[[dict[str, Any]], None]) -> None:
        """Reopened, sent back, corrected by the team, handed in and approved again."""
        id, team, story = self.done[type_key], self.teams[0], self.story
        await story.ok(story.ana.post(f"/api/activities/{id}/reopen", json={"reason": "Corregir"}))
        await story.ok(story.ana.post(f"/api/activities/{id}/return", json={"reason": "Corregir"}))
        read = await story.ok(team.focal.get(f"/api/activities/{id}"))
        body = as_put(read)
        change(body)
        await story.ok(team.focal.put(f"/api/activities/{id}/report", json=body))
        await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
        await story.ok(story.ana.post(f"/api/activities/{id}/approve"))


def as_put(read: dict[str, Any]) -> dict[str, Any]:
    report = {
        key: read["report"][key]
        for key in ("done_on", "sessions", "outputs", "commitments", "counts", "local", "narrative", "links")
    }
    parties = [{key: p[key] for key in ("party_id", "role", "gave", "note")} for p in read["report"]["parties"]]
    facilitators = [f["member_id"] for f in read["report"]["facilitators"]]
    return report | {"parties": parties, "facilitators": facilitators, "places": read["places"]}


async def more_citizens(world: World) -> set[str]:
    key = world.rolls.choice([k for k in world.done if k != "school-2030"])
    await world.edit(key, lambda body: body["counts"][0].update(n=body["counts"][0]["n"] + 7))
    return CITIZENS | {f"activities.{key}.participants"}


async def another_place(world: World) -> set[str]:
    name = f"Parque {uuid7()}"
    await world.edit("community-2030", lambda body: body["places"].append({"name": name, "region": "PE-LMA"}))
    return {"activities.community-2030.communities"}


async def the_same_place_in_other_letters(world: World) -> set[str]:
    await world.edit("community-2030", lambda body: body["places"][0].update(name="PLAZA  de armas"))
    return set()


async def another_ally(world: World) -> set[str]:
    party = {"role": "ally", "name": f"Aliada {uuid7()}", "sector": "private"}
    await world.edit("community-2030", lambda body: body["parties"].append(party))
    return {"activities.community-2030.alliances", "allies"}


async def another_organisation_mobilised(world: World) -> set[str]:
    party = {"role": "mobilised", "name": f"Club {uuid7()}", "sector": "cso"}
    await world.edit("community-2030", lambda body: body["parties"].append(party))
    return {"activities.community-2030.organisations_mobilised"}


async def another_session_at_school(world: World) -> set[str]:
    await world.edit("school-2030", lambda body: body["sessions"].append({"topic": "Agua"}))
    return {"activities.school-2030.sessions"}


async def more_commitments(world: World) -> set[str]:
    more = {"sdg": 7, "setting": "work", "n": 3}
    await world.edit("my-most-important-sdg", lambda body: body["commitments"].append(more))
    return {"activities.my-most-important-sdg.commitments"}


async def more_trees(world: World) -> set[str]:
    await world.edit("sphere-of-action", lambda body: body["outputs"][0].update(n=body["outputs"][0]["n"] + 5))
    return {"activities.sphere-of-action.outputs"}


async def more_volunteer_hours(world: World) -> set[str]:
    def change(body: dict[str, Any]) -> None:
        hours = [c for c in body["counts"] if c["measure"] == "volunteer_hours"]
        body["counts"] = [c for c in body["counts"] if c not in hours]
        body["counts"].append(total(sum(c["n"] for c in hours) + 9, "volunteer_hours"))

    await world.edit("sphere-of-action", change)
    return {"engagement.volunteers"}


async def a_narrative(world: World) -> set[str]:
    await world.edit("community-2030", lambda body: body.update(narrative=f"Contamos {uuid7()}"[:9] + "más"))
    return set()


async def another_training_session(world: World) -> set[str]:
    await world.story.session()
    return {"training.sessions"}


async def another_member_watches(world: World) -> set[str]:
    team = await world.story.team(f"Nueva {uuid7()}", status="in_review")
    await world.story.attended(world.session, team.members[0], mode="recording")
    return {"training.members", "training.organisations", "funnel.applications"}


async def another_application(world: World) -> set[str]:
    await world.story.team(f"Otra {uuid7()}", "PE-LMA", status="selected")
    return {"funnel.applications", "funnel.selected"}


async def another_certificate(world: World) -> set[str]:
    team = await world.story.team(f"Cierta {uuid7()}", status="in_review")
    await world.story.certificate(team, "training", team.members[0])
    return {"funnel.applications", "funnel.trained", "certificates.training"}


async def more_answers(world: World) -> set[str]:
    world.version, world.answers = world.version + 1, world.answers + 10
    choices = {"goals": {"sdg1": 60}}
    await world.story.counted(world.teams[0], world.answers, world.version, world.form, choices=choices)
    return CITIZENS | {"activities.my-world-2030.participants", "survey.submissions"}


EDITS: list[Edit] = [
    more_citizens, another_place, the_same_place_in_other_letters, another_ally, another_organisation_mobilised,
    another_session_at_school, more_commitments, more_trees, more_volunteer_hours, a_narrative,
    another_training_session, another_member_watches, another_application, another_certificate, more_answers,
]  # fmt: skip


def flat(read: Any, path: str = "") -> dict[str, Any]:
    """Every figure by its place in the answer; a breakdown belongs to its population."""
    if isinstance(read, dict) and "value" not in read:
        return {k: v for key, item in read.items() for k, v in flat(item, f"{path}.{key}".strip(".")).items()}
    return {path: read}


def changed(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    old, new = flat(before), flat(after)
    moved = {path for path in old | new if old.get(path) != new.get(path)}
    return {".".join(path.split(".")[:2]) if path.startswith("engagement.") else path for path in moved}


@pytest.mark.parametrize("seed", [2016])
async def test_twenty_edits_change_exactly_what_depends_on_them(story: Story, seed: int) -> None:
    rolls = random.Random(seed)
    world = World(story, [await story.team("Uno"), await story.team("Dos")], rolls)
    await world.build()
    for edit in [*EDITS, *rolls.choices(EDITS, k=5)]:
        before = await story.results()
        expected = await edit(world)
        assert changed(before, await story.results()) == expected, edit.__name__
