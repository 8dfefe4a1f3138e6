"""Templates, their XForms, and the words of the service."""

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from services.surveys.forms.ready import compose, templates
from services.surveys.forms.xform import xform
from services.surveys.rules.answers import breaches, tallies
from services.surveys.rules.privacy import masked
from tests.surveys.field import answers

SERVICE = Path(__file__).parents[2] / "services" / "surveys"
X = {"x": "http://www.w3.org/2002/xforms", "orx": "http://openrosa.org/xforms"}
LANGUAGES = ["es", "pt", "en"]
CASES = [(key, wording) for key, made in templates().items() for wording in made["scopes"]]


@pytest.mark.parametrize(("template", "wording"), CASES)
def test_every_reference_of_an_xform_leads_somewhere(template: str, wording: str) -> None:
    definition = compose(template, wording, ["PE", "BR"], LANGUAGES)
    root = etree.fromstring(xform(definition, template, "1", templates()[template]["title"], LANGUAGES))
    instance = root.find(".//x:instance/x:data", X)
    assert (instance.get("id"), instance.get("version")) == (template, "1")
    nodes = {f"/data/{etree.QName(child).localname}" for child in instance}
    assert instance.find("orx:meta/orx:instanceID", X) is not None
    binds = {bind.get("nodeset") for bind in root.iterfind(".//x:bind", X)}
    assert binds - {"/data/orx:meta/orx:instanceID"} == nodes - {"/data/meta"}
    assert {control.get("ref") for control in root.xpath("//*[@ref][starts-with(@ref, '/data')]")} <= nodes
    ids = [{text.get("id") for text in translation} for translation in root.iterfind(".//x:translation", X)]
    assert len(ids) == 3 and ids[0] == ids[1] == ids[2]
    used = set(re.findall(r"jr:itext\('([^']+)'\)", etree.tostring(root, encoding="unicode")))
    assert used == ids[0]
    for bind in root.iterfind(".//x:bind", X):
        for path in re.findall(r"/data/[a-z0-9_]+", bind.get("relevant", "")):
            assert path in nodes


def test_my_world_asks_for_exactly_six_and_each_of_them() -> None:
    definition = compose("my-world-2030", "official", ["PE"], LANGUAGES)
    root = etree.fromstring(xform(definition, "my-world-2030", "1", {"es": "Mi Mundo"}, LANGUAGES))
    goals = root.find(".//x:bind[@nodeset='/data/goals']", X)
    assert (goals.get("constraint"), goals.get("required")) == ("count-selected(.) = 6", "true()")
    progress = root.find(".//x:bind[@nodeset='/data/progress_13']", X)
    assert progress.get("relevant") == "selected(/data/goals, '13')"
    regions = next(q for q in definition["questions"] if q["name"] == "region")["choices"]
    assert (len(regions), regions[0]["value"]) == (26, "PE-AMA")


def test_the_bytes_of_a_definition_are_always_the_same() -> None:
    made = [
        xform(compose("my-world-2030", "programme", ["PE"], ["es"]), "k", "1", {"es": "T"}, ["es"]) for _ in range(3)
    ]
    assert made[0] == made[1] == made[2]


def test_both_wordings_ask_the_same_with_other_words() -> None:
    official, programme = (compose("my-world-2030", w, ["PE"], ["es"]) for w in ("official", "programme"))
    assert [q["name"] for q in official["questions"]] == [q["name"] for q in programme["questions"]]
    assert "tu familia" in official["questions"][1]["label"]["es"]
    assert "tu comunidad" in programme["questions"][1]["label"]["es"]


def test_an_age_limit_is_a_rule_of_the_form() -> None:
    definition = compose("my-world-2030", "programme", ["PE"], ["es"])
    rules = [*templates()["my-world-2030"]["rules"], {"rule": "age_at_least", "question": "age", "years": 18}]
    for age, found in ((17, ["too_young"]), (18, []), ("", [])):
        given = {name: " ".join(v) if isinstance(v, list) else str(v) for name, v in answers(age=age).items()}
        assert [breach.code for breach in breaches(definition, rules, given)] == found


def test_a_choice_is_counted_once_and_only_when_it_was_offered() -> None:
    definition = compose("consultation", "programme", ["PE"], ["es"])
    given = {"consent": "yes", "relevant_space": "perhaps", "benefits": "tools tools network nothing"}
    assert tallies(definition, given) == ["consent=yes", "benefits=tools", "benefits=network"]


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ({"a": 50, "b": 40}, set()),
        ({"a": 50, "b": 4}, {"a", "b"}),
        ({"a": 50, "b": 4, "c": 6}, {"b", "c"}),
        ({"a": 50, "b": 4, "c": 3}, {"b", "c"}),
        ({"18-29": 50, "14-17": 9, "30-44": 60}, {"14-17", "18-29"}),
        ({"a": 3}, {"a"}),
        ({"a": 50, "b": 0}, set()),
        ({}, set()),
    ],
)
def test_what_is_hidden_cannot_be_worked_out(counts: dict[str, int], hidden: set[str]) -> None:
    assert masked(counts, 5) == hidden


def flat(tree: dict, prefix: str = "") -> dict[str, str]:
    return {
        key: text
        for name, value in tree.items()
        for key, text in (
            flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name: value}
        ).items()
    }


def test_every_sentence_is_there_in_every_language() -> None:
    tables = {lang: flat(json.loads((SERVICE / "locales" / f"{lang}.json").read_text())) for lang in LANGUAGES}
    assert tables["es"].keys() == tables["pt"].keys() == tables["en"].keys()
    for key in tables["es"]:
        holes = [sorted(re.findall(r"\{(\w+)\}", table[key])) for table in tables.values()]
        assert holes[0] == holes[1] == holes[2], key
        assert all(table[key].strip() for table in tables.values())


def test_every_code_has_its_sentence() -> None:
    sentences = flat(json.loads((SERVICE / "locales" / "es.json").read_text()))
    source = {path: path.read_text() for path in SERVICE.rglob("*.py") if "migrations" not in path.parts}
    codes = {code for text in source.values() for code in re.findall(r'(?:Rejected|Breach)\(\s*"(\w+)"', text)}
    kernel = {"database_unavailable", "unstorable_value"}
    assert codes and {f"problems.{code}" for code in codes - kernel} <= sentences.keys()
    spoken = {code for text in source.values() for code in re.findall(r'(?:Refused\(\d+, |Bad\w+\(\s*)"(\w+)"', text)}
    assert spoken and {f"openrosa.{code}" for code in spoken} <= sentences.keys()
