"""Ready templates → definitions: the wording is chosen, lists filled in, a question per chosen goal unfolded."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from kit.html import WEB

HERE = Path(__file__).parent.parent / "ready"
Definition = dict[str, Any]
Label = dict[str, str]


@cache
def load(name: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return made


@cache
def templates() -> dict[str, dict[str, Any]]:
    """Every ready template by its key."""
    return {path.stem: load(path.stem) for path in sorted(HERE.glob("*.json")) if path.stem != "choices"}


@cache
def goals() -> list[dict[str, Any]]:
    rows = json.loads((WEB / "geo" / "sdg-goals.json").read_text("utf-8"))
    return [
        {"value": str(g["goal"]), "label": {lang: f"{g['goal']}. {text}" for lang, text in g["short"].items()}}
        for g in rows
    ]


@cache
def regions_of(country: str) -> tuple[tuple[str, str], ...]:
    rows = json.loads((WEB / "geo" / "regions.json").read_text("utf-8")).get(country, [])
    return tuple((row["code"], row["name"]) for row in rows)


def regions(countries: list[str], languages: list[str]) -> list[dict[str, Any]]:
    """ISO 3166-2 codes of the countries; with several countries the country's code stands in front of the name."""
    many = len(countries) > 1
    return [
        {"value": code, "label": dict.fromkeys(languages, f"{country} · {name}" if many else name)}
        for country in countries
        for code, name in regions_of(country)
    ]


def compose(template: str, wording: str, countries: list[str], languages: list[str]) -> Definition:
    """The definition of a form in that wording, for those places, in those languages (es, pt, en)."""
    source = templates()[template]
    questions: list[dict[str, Any]] = []
    for question in source["questions"]:
        choices = listed(question, countries, languages)
        if "for_each" in question:
            questions += unfolded(question, questions, choices, wording, languages)
        else:
            questions.append(settled(question, choices, wording, languages))
    return {
        "languages": languages,
        "questions": [q for q in questions if q.get("choices") != []],
        "pages": {number: pick(label, wording, languages) for number, label in source["pages"].items()},
        "consent": source["consent"],
        "roles": source["roles"],
    }


def listed(question: dict[str, Any], countries: list[str], languages: list[str]) -> list[dict[str, Any]] | None:
    name = question.get("choices")
    if name is None:
        return None
    rows = goals() if name == "goals" else regions(countries, languages) if name == "regions" else load("choices")[name]
    return [{"value": row["value"], "label": pick(row["label"], "", languages)} for row in rows]


def settled(
    question: dict[str, Any], choices: list[dict[str, Any]] | None, wording: str, languages: list[str]
) -> dict[str, Any]:
    """One question with its texts in one wording."""
    made = {k: v for k, v in question.items() if k not in ("choices", "for_each", "group")}
    for text in ("label", "hint", "message"):
        if text in question:
            made[text] = pick(question[text], wording, languages)
    if choices is not None:
        made["choices"] = choices
    return made


def unfolded(
    question: dict[str, Any],
    before: list[dict[str, Any]],
    choices: list[dict[str, Any]] | None,
    wording: str,
    languages: list[str],
) -> list[dict[str, Any]]:
    """The same question once per choice of an earlier one, asked only when that choice was made."""
    asked = next(q for q in before if q["name"] == question["for_each"])
    base = settled(question, choices, wording, languages)
    group = {"name": question["name"], "label": pick(question["group"], wording, languages)}
    return [
        base
        | {
            "name": f"{question['name']}_{choice['value']}",
            "label": {lang: base["label"][lang].format(choice=choice["label"][lang]) for lang in languages},
            "group": group,
            "if": {"question": asked["name"], "has": choice["value"]},
        }
        for choice in asked["choices"]
    ]


def pick(label: dict[str, Any], wording: str, languages: list[str]) -> Label:
    """The texts of one wording, in the form's languages."""
    texts = label.get(wording, label)
    return {lang: texts[lang] for lang in languages}
