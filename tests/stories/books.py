"""The books: every figure of the results computed a second time with plain Python, from the records that were sent.

An edit is made in the product and in the books; then both must say the same, figure by figure.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from cli.demo.plan.earned import completed_teams, deserving_members, trained_members
from cli.demo.plan.model import Activity, Edition, Plan, Tally

Figures = dict[str, tuple[Any, str]]  # path → (value, bound)
Certificate = tuple[str, UUID, UUID]  # kind, recipient, organisation
CITIZENS = ("citizens", "students")
SURVEY = "my-world-2030"
VOLUNTEERS = {"people": "volunteers", "hours": "volunteer_hours", "tasks": "volunteer_tasks"}


@dataclass
class Book:
    """The records of one edition that count, as they stand after the edits so far."""

    edition: Edition
    selected: set[UUID] = field(default_factory=set)
    sessions: set[UUID] = field(default_factory=set)
    modes: dict[tuple[UUID, UUID], str] = field(default_factory=dict)  # session, member
    activities: dict[UUID, Activity] = field(default_factory=dict)
    answers: dict[str, tuple[tuple[int, ...], str, str]] = field(default_factory=dict)  # goals, gender, age
    certificates: set[Certificate] = field(default_factory=set)

    @classmethod
    def of(cls, edition: Edition) -> "Book":
        home = {m.id: t.organisation_id for t in edition.selected for m in t.members}
        issued = {("organisation", id, id) for id in completed_teams(edition)}
        issued |= {("training", id, home[id]) for id in trained_members(edition)}
        issued |= {("member", id, home[id]) for id in deserving_members(edition)}
        return cls(
            edition,
            {team.organisation_id for team in edition.selected},
            {session.id for session in edition.sessions},
            {(one.session_id, one.member_id): one.mode for one in edition.attendance},
            {activity.id: activity for activity in edition.activities if activity.counts},
            {s.instance_id: (s.goals, s.gender, s.age) for s in edition.submissions if s.counts},
            issued,
        )

    def change(self, id: UUID, **values: Any) -> None:
        self.activities[id] = replace(self.activities[id], **values)

    def of_type(self, type: str) -> list[Activity]:
        return [activity for activity in self.activities.values() if activity.type == type]


def open_books(plan: Plan) -> dict[str, Book]:
    return {edition.slug: Book.of(edition) for edition in plan.editions}


def figures(books: Iterable[Book]) -> Figures:
    """Over one edition or several: always the same computation over a wider set, never a sum of editions."""
    wide = list(books)
    return {**funnel(wide), **training(wide), **doing(wide), **survey(wide), **engagement(wide)}


def exact(values: dict[str, Any]) -> Figures:
    return {path: (value, "exact") for path, value in values.items()}


def funnel(books: list[Book]) -> Figures:
    teams = [(team, book) for book in books for team in book.edition.teams]
    taken = [team for team, book in teams if team.organisation_id in book.selected]
    issued = [one for book in books for one in book.certificates]
    kinds = Counter(kind for kind, _, _ in issued)
    return exact(
        {
            "funnel.applications": len(teams),
            "funnel.selected": len(taken),
            "funnel.trained": len({team for kind, _, team in issued if kind == "training"}),
            "funnel.completed": len({team for kind, _, team in issued if kind == "organisation"}),
            "regions.applied": len({team.region for team, _ in teams}),
            "regions.selected": len({team.region for team in taken}),
            **{f"certificates.{kind}": kinds[kind] for kind in ("training", "organisation", "member")},
        }
    )


def training(books: list[Book]) -> Figures:
    home = {m.id: t.organisation_id for book in books for t in book.edition.teams for m in t.members}
    there = [(member, mode) for b in books for (session, member), mode in b.modes.items() if session in b.sessions]
    return exact(
        {
            "training.sessions": sum(len(book.sessions) for book in books),
            "training.live_participants": len({member for member, mode in there if mode in ("live", "in_person")}),
            "training.members": len({member for member, _ in there}),
            "training.organisations": len({home[member] for member, _ in there}),
        }
    )


def total(activities: Iterable[Activity], *measures: str) -> tuple[int, str]:
    tallies = [tally for a in activities for tally in a.tallies if tally.measure in measures]
    return sum(tally.n for tally in tallies), bound(tallies)


def bound(tallies: Iterable[Tally]) -> str:
    return "at_least" if any(tally.bound == "at_least" for tally in tallies) else "exact"


def outsiders(activities: Iterable[Activity], role: str) -> list[UUID]:
    return [one.id for activity in activities for one in activity.outsiders if one.role == role]


def doing(books: list[Book]) -> Figures:
    of = {type: [a for b in books for a in b.of_type(type)] for type in TYPES}
    done = [activity for activities in of.values() for activity in activities]
    surveyed = sum(len(book.answers) for book in books)
    people = {f"activities.{type}.participants": total(of[type], *CITIZENS) for type in TYPES if type != SURVEY}
    every, at_least = total(done, *CITIZENS)
    return {
        **people,
        **exact(counted(of)),
        **outputs(of["sphere-of-action"]),
        f"activities.{SURVEY}.participants": (surveyed, "exact"),
        "participants": (every + surveyed, at_least),
        "engagement.citizens.total": (every + surveyed, at_least),
        "allies": (len(set(outsiders(done, "ally"))), "exact"),
        **{f"engagement.volunteers.{name}": total(done, measure) for name, measure in VOLUNTEERS.items()},
    }


def counted(of: dict[str, list[Activity]]) -> dict[str, int]:
    talks, goals, schools, events, _, sphere = (of[type] for type in TYPES)
    mine = "activities.{}.{}".format
    promised = sum(len(a.commitments) + sum(p.n for p in a.pledges) for a in goals)
    return {
        mine("community-2030", "communities"): len({a.place.id for a in talks}),
        mine("community-2030", "dialogues"): len(talks),
        mine("community-2030", "organisations_mobilised"): len(set(outsiders(talks, "mobilised"))),
        mine("community-2030", "alliances"): len(outsiders(talks, "ally")),
        mine("my-most-important-sdg", "commitments"): promised,
        mine("school-2030", "schools"): len({a.place.id for a in schools}),
        mine("school-2030", "regions"): len({a.place.region for a in schools}),
        mine("school-2030", "sessions"): sum(a.sessions for a in schools),
        mine("conferences-and-workshops", "events"): len(events),
        mine("conferences-and-workshops", "facilitators"): len({m.id for a in events for m in a.facilitators}),
        mine("conferences-and-workshops", "alliances"): len(outsiders(events, "ally")),
        mine("sphere-of-action", "activities"): len(sphere),
    }


def outputs(activities: list[Activity]) -> Figures:
    """Trees, by region."""
    planted: dict[str, list[Tally]] = {}
    for activity in activities:
        for tally in activity.tallies:
            if tally.measure == "trees":
                planted.setdefault(activity.place.region, []).append(tally)
    at = "activities.sphere-of-action.outputs.{}".format
    return {at(region): (sum(t.n for t in tallies), bound(tallies)) for region, tallies in planted.items()}


def survey(books: list[Book]) -> Figures:
    chosen = Counter(goal for book in books for goals, _, _ in book.answers.values() for goal in goals)
    asked = {"survey.submissions": sum(len(book.answers) for book in books)}
    return exact(asked | {f"survey.goals.{goal}": chosen[goal] for goal in range(1, 18)})


def engagement(books: list[Book]) -> Figures:
    """Citizens by gender and by age: what reports and surveys state, and the rest."""
    return {**cells(books, "gender", 1), **cells(books, "age_band", 2)}


def cells(books: list[Book], dimension: str, place: int) -> Figures:
    tallies = [t for b in books for a in b.activities.values() for t in a.tallies if t.measure in CITIZENS]
    stated = Counter(answer[place] for book in books for answer in book.answers.values())
    whole = sum(t.n for t in tallies) + stated.total()
    for part in (part for tally in tallies for part in tally.parts):
        stated[getattr(part, dimension)] += part.n
    stated["not_stated"] = whole - stated.total()
    return {f"engagement.citizens.{dimension}.{cell}": (n, "exact") for cell, n in stated.items()}


TYPES = (
    "community-2030", "my-most-important-sdg", "school-2030", "conferences-and-workshops", SURVEY, "sphere-of-action",
)  # fmt: skip


def told(results: dict[str, Any]) -> Figures:
    """The same figures as the product's answer tells them; a group that is too small to be told is left out."""
    found: Figures = {}
    for part in ("funnel", "regions", "training", "certificates", "participants", "allies", "activities"):
        found |= flat(part, results[part])
    found |= flat("engagement.citizens.total", results["engagement"]["citizens"]["total"])
    for name in VOLUNTEERS:
        found |= flat(f"engagement.volunteers.{name}", results["engagement"]["volunteers"][name])
    for dimension in ("gender", "age_band"):
        for cell in results["engagement"]["citizens"][dimension]:
            if not cell["suppressed"]:
                found[f"engagement.citizens.{dimension}.{cell['key']}"] = (cell["value"], "exact")
    found |= flat("survey.submissions", results["survey"]["submissions"])
    for goal in results["survey"]["goals"]:
        found[f"survey.goals.{goal['goal']}"] = (goal["value"], goal["bound"])
    return found


def flat(path: str, node: Any) -> Figures:
    """Every {value, bound} below a node, by its path; outputs by their region."""
    if isinstance(node, list):
        return {f"{path}.{one['region']}": (one["value"], one["bound"]) for one in node}
    if "value" in node:
        return {path: (node["value"], node["bound"])}
    return {key: value for name, below in node.items() for key, value in flat(f"{path}.{name}", below).items()}
