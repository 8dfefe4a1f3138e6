"""Three languages, all whole; and every code that can be answered has its sentence."""

import json
import re
from pathlib import Path

import services.applications as package
from kit.problems import Problem
from kit.texts import LANGUAGES, flatten
from services.applications import problems
from services.applications.models import Status
from services.applications.rules.eligibility import CHECKS
from services.applications.texts import TEXTS

FOLDER = Path(str(package.__file__)).parent
TABLES = {lang: flatten(json.loads((FOLDER / "locales" / f"{lang}.json").read_text("utf-8"))) for lang in LANGUAGES}


def test_the_same_keys_and_the_same_places_to_fill() -> None:
    first = TABLES["es"]
    for lang, table in TABLES.items():
        assert sorted(table) == sorted(first), lang
        for key, text in table.items():
            assert text.strip(), (lang, key)
            assert sorted(re.findall(r"{(\w+)}", text)) == sorted(re.findall(r"{(\w+)}", first[key])), (lang, key)


def test_every_refusal_has_its_sentence() -> None:
    for name in vars(problems).values():
        if isinstance(name, type) and issubclass(name, Problem) and name.__module__ == problems.__name__:
            assert TEXTS.find("es", f"problems.{name.name()}"), name


def test_every_rule_and_status_has_its_words() -> None:
    for key in CHECKS:
        assert TEXTS.find("es", f"requirements.{key}")
        for outcome in ("passed", "failed"):
            assert TEXTS.find("es", f"rules.{key}.{outcome}")
    for status in Status:
        assert TEXTS.find("es", f"status.{status}")


def test_every_text_that_a_page_or_the_code_names_is_there() -> None:
    used = set()
    for path in (*FOLDER.rglob("*.py"), *FOLDER.rglob("*.html")):
        used |= set(re.findall(r"""\bt\(["']([a-z_.]+)["'][,)]""", path.read_text("utf-8")))
        used |= set(re.findall(r"""TEXTS\.get\(\w+, ["']([a-z_.]+)["']""", path.read_text("utf-8")))
    assert [key for key in sorted(used) if TEXTS.find("es", key) is None] == []
