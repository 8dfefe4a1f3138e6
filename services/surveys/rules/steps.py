"""The pages of a form for people: what is asked where, what an answer makes needless. Pure functions."""

from typing import Any

from services.surveys.rules.answers import Breach
from services.surveys.rules.conditions import Condition, holds

Definition = dict[str, Any]
Answers = dict[str, str]


def about(condition: Condition | None) -> set[str]:
    """The questions that a condition looks at."""
    if not condition:
        return set()
    parts = condition.get("all") or condition.get("any")
    return {name for part in parts for name in about(part)} if parts else {condition["question"]}


def asked(definition: Definition, answers: Answers, number: int) -> list[dict[str, Any]]:
    """The questions of a page. One that hangs on another of the same page is shown: the page cannot know yet."""
    here = [q for q in definition["questions"] if q["page"] == number]
    names = {q["name"] for q in here}
    return [q for q in here if about(q.get("if")) & names or holds(q.get("if"), answers)]


def blocks(definition: Definition, answers: Answers, number: int) -> list[dict[str, Any]]:
    """The questions of a page, those of one group together: `{label, questions}` with label None outside groups."""
    made: list[dict[str, Any]] = []
    for question in asked(definition, answers, number):
        group = question.get("group")
        if made and group and made[-1]["name"] == group["name"]:
            made[-1]["questions"].append(question)
        else:
            made.append({
                "name": group["name"] if group else "",
                "label": group["label"] if group else None,
                "questions": [question],
            })  # fmt: skip
    return made


def relevant(definition: Definition, answers: Answers) -> Answers:
    """Without answers to questions that the other answers make needless."""
    kept: Answers = {}
    for question in definition["questions"]:
        name = question["name"]
        if name in answers and holds(question.get("if"), kept):
            kept[name] = answers[name]
    return kept


def carried(definition: Definition, answers: Answers, number: int) -> list[tuple[str, str]]:
    """What the other pages hold, to travel along in hidden fields."""
    shown = {q["name"] for q in asked(definition, answers, number)}
    return [(name, value) for name, value in answers.items() if name not in shown]


def page_of(definition: Definition, name: str) -> int:
    return next((int(q["page"]) for q in definition["questions"] if q["name"] == name), len(definition["pages"]))


def up_to(definition: Definition, number: int, found: list[Breach]) -> list[Breach]:
    """What is wrong on the pages seen so far."""
    return [breach for breach in found if page_of(definition, breach.question) <= number]


def first(definition: Definition, found: list[Breach]) -> int:
    return min(page_of(definition, breach.question) for breach in found)


def after(definition: Definition, answers: Answers, number: int) -> int | None:
    later = range(number + 1, len(definition["pages"]) + 1)
    return next((n for n in later if asked(definition, answers, n)), None)


def before(definition: Definition, answers: Answers, number: int) -> int:
    return next((n for n in range(number - 1, 0, -1) if asked(definition, answers, n)), 1)


def declined(definition: Definition, answers: Answers) -> bool:
    """Somebody who says no is thanked, and nothing is kept."""
    consent = definition["consent"]
    return bool(answers.get(consent["question"], consent["yes"]) != consent["yes"])
