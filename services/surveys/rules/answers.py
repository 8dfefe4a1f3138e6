"""What a submission's answers are worth: breaches of the form's rules, the groups it counts in, the choices it makes.

Pure functions over flat answers (`{"goals": "1 5 8 …", "progress_1": "better", …}`, all texts, empty = unanswered).
"""

from dataclasses import dataclass, field
from typing import Any

from services.surveys.models.base import NOT_STATED, AgeBand, Gender
from services.surveys.rules.conditions import holds, whole

BANDS = ((14, AgeBand.under_14), (18, AgeBand.minors), (30, AgeBand.young), (45, AgeBand.adult), (60, AgeBand.middle))
MAX_ANSWERS, MAX_TEXT = 500, 20_000


@dataclass(frozen=True)
class Breach:
    """A rule that was not met: its code, the question it is about, and what fills the sentence."""

    code: str
    question: str = ""
    params: dict[str, Any] = field(default_factory=dict)


def breaches(definition: dict[str, Any], rules: list[dict[str, Any]], answers: dict[str, str]) -> list[Breach]:
    """Everything that keeps this submission from counting, the form's own rules first."""
    found = [breach for rule in rules for breach in CHECKS[rule["rule"]](rule, definition, answers)]
    return found + [b for question in definition["questions"] for b in question_breaches(question, answers)]


def consent_given(rule: dict[str, Any], definition: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    given = answers.get(rule["question"], "") == rule["value"]
    return [] if given else [Breach("consent_missing", rule["question"])]


def exactly_n_distinct(rule: dict[str, Any], definition: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    chosen = answers.get(rule["question"], "").split()
    if len(chosen) == rule["n"] == len(set(chosen)):
        return []
    return [Breach("wrong_number_of_choices", rule["question"], {"n": rule["n"], "given": len(set(chosen))})]


def evaluated_each(rule: dict[str, Any], definition: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    chosen = dict.fromkeys(answers.get(rule["of"], "").split())
    names = [rule["question"].format(choice=choice) for choice in chosen if len(choice) < 50]
    return [Breach("choice_not_evaluated", name) for name in names if not answers.get(name)]


def guardian_under(rule: dict[str, Any], definition: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    band = age_band(definition["roles"], answers)
    years = whole(answers.get(definition["roles"].get("age", ""), ""))
    child = band == AgeBand.under_14 if years is None else years < rule["years"]
    agreed = answers.get(rule["question"], "") == rule["value"]
    return (
        [Breach("guardian_consent_missing", rule["question"], {"years": rule["years"]})] if child and not agreed else []
    )


def age_at_least(rule: dict[str, Any], definition: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    years = whole(answers.get(rule["question"], ""))
    return [] if years is None or years >= rule["years"] else [
        Breach("too_young", rule["question"], {"years": rule["years"]})
    ]  # fmt: skip


def on_roster(rule: dict[str, Any], definition: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    """Only that somebody is named; whether they are on the roster is known to the database."""
    return [] if answers.get(rule["question"]) else [Breach("answer_missing", rule["question"])]


CHECKS = {
    "consent_given": consent_given,
    "exactly_n_distinct": exactly_n_distinct,
    "evaluated_each": evaluated_each,
    "guardian_under": guardian_under,
    "age_at_least": age_at_least,
    "on_roster": on_roster,
}


def question_breaches(question: dict[str, Any], answers: dict[str, str]) -> list[Breach]:
    given = answers.get(question["name"], "")
    if not given:
        missing = question.get("required") and holds(question.get("if"), answers)
        return [Breach("answer_missing", question["name"])] if missing else []
    if "choices" in question:
        values = {choice["value"] for choice in question["choices"]}
        chosen = given.split() if question["type"] == "select_multiple" else [given]
        if any(choice not in values for choice in chosen):
            return [Breach("unknown_choice", question["name"])]
    if question["type"] == "integer":
        number = whole(given)
        if number is None or not question.get("min", 0) <= number <= question.get("max", 999_999_999):
            return [Breach("out_of_range", question["name"], {"min": question.get("min"), "max": question.get("max")})]
    if len(given) > question.get("max_length", MAX_TEXT):
        return [Breach("answer_too_long", question["name"], {"max": question.get("max_length", MAX_TEXT)})]
    return []


def gender(roles: dict[str, str], answers: dict[str, str]) -> str:
    given = answers.get(roles.get("gender", ""), "")
    return given if given in set(Gender) else NOT_STATED


def age_band(roles: dict[str, str], answers: dict[str, str]) -> str:
    """From the age in years, else from the age group that was chosen."""
    years = whole(answers.get(roles.get("age", ""), ""))
    if years is not None and 0 <= years <= 130:
        return next((band for below, band in BANDS if years < below), AgeBand.senior)
    given = answers.get(roles.get("age_band", ""), "")
    return given if given in set(AgeBand) else NOT_STATED


def region(definition: dict[str, Any], answers: dict[str, str]) -> str:
    """The place answered, when it is one that was offered."""
    name = definition["roles"].get("region", "")
    given = answers.get(name, "")
    offered: list[dict[str, Any]] = next((q["choices"] for q in definition["questions"] if q["name"] == name), [])
    return given if any(choice["value"] == given for choice in offered) else NOT_STATED


def tallies(definition: dict[str, Any], answers: dict[str, str]) -> list[str]:
    """The choices made, each once, as `question=choice`; only choices that the form offers."""
    made = []
    for question in definition["questions"]:
        given = answers.get(question["name"], "")
        if not given or "choices" not in question or question["name"] == definition["roles"].get("region"):
            continue
        chosen = dict.fromkeys(given.split() if question["type"] == "select_multiple" else [given])
        values = {choice["value"] for choice in question["choices"]}
        made += [f"{question['name']}={choice}" for choice in chosen if choice in values]
    return made
