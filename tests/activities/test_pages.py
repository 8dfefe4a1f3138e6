"""The public pages: whole without JavaScript, in three languages."""

import re

import pytest
from lxml import html

from kit.texts import LANGUAGES, Texts, table
from services.activities.commands.types import PRESETS, preset
from services.activities.models import AgeBand, Gender, MethodGroup, Sector
from services.activities.pages.geo import country_map, index, region_names
from services.activities.pages.words import Words
from services.activities.service import service
from tests.activities.story import Story, total


async def full(story: Story) -> None:
    team = await story.team("Rímac Joven", "PE-JUN")
    ally = {"role": "ally", "name": "Universidad", "sector": "academic"}
    await story.approved(
        team, counts=[total(11_408, bound="at_least"), total(5, "volunteers")], parties=[ally],
        facilitators=[str(team.members[0])],
    )  # fmt: skip
    trees = [{"name": "Árboles plantados", "unit": "tree", "n": 400, "bound": "at_least", "region": "PE-JUN"}]
    await story.approved(team, "sphere-of-action", counts=[total(1)], outputs=trees)
    await story.counted(team, 40, choices={"goals": {"sdg4": 40, "sdg1": 3}})


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", ["al menos 11,449", "Árboles plantados: al menos 400 árboles (Junín)", "Educación de calidad"]),
        ("pt", ["pelo menos 11.449", "Árboles plantados: pelo menos 400 árvores (Junín)", "Educação de qualidade"]),
        ("en", ["at least 11,449", "Árboles plantados: at least 400 trees (Junín)", "Quality education"]),
    ],
)
async def test_a_figure_is_said_with_its_bound_and_unit(story: Story, lang: str, words: list[str]) -> None:
    await full(story)
    for path in (f"/results/{story.slug}", f"/results/{story.slug}/{story.edition_slug}"):
        page = await story.alone.visitor().get(f"{path}?lang={lang}")
        assert (page.status_code, page.headers["content-language"]) == (200, lang)
        text = " ".join(html.fromstring(page.text).text_content().split())
        assert [word for word in words if word not in text] == []


async def test_the_page_has_no_script_and_no_inline_style(story: Story) -> None:
    await full(story)
    page = await story.alone.visitor().get(f"/results/{story.slug}/{story.edition_slug}")
    assert re.findall(r"<script|<style|style=|onclick", page.text) == []
    tree = html.fromstring(page.text)
    assert len(tree.xpath("//h1")) == 1
    assert tree.xpath("//meta[@property='og:title']/@content") == ["Resultados: Perú 2016 · Tinkuy"]
    assert "participaciones" in tree.xpath("//meta[@property='og:description']/@content")[0]
    coloured = [path for path in tree.xpath("//svg//path") if path.get("class") != "region m0"]
    assert [path.text_content() for path in coloured] == ["Junín: 1"]
    assert all(table.xpath("ancestor::details") or table.xpath("ancestor::section") for table in tree.xpath("//table"))
    assert len(page.content) < 100_000


async def test_editions_stand_side_by_side_on_the_programmes_page(story: Story) -> None:
    await full(story)
    _, second = await story.new_edition(template="ambassadors", name={"es": "Perú 2017"})
    page = await story.alone.visitor().get(f"/results/{story.slug}")
    tree = html.fromstring(page.text)
    heads = [cell.text_content().strip() for cell in tree.xpath("//section[@id='editions']//thead//th")]
    assert heads == ["Cifra", "Perú 2016", "Perú 2017", "Programa completo"]
    rows = [[cell.text_content().strip() for cell in row] for row in tree.xpath("//section[@id='editions']//tbody/tr")]
    assert rows[0] == ["Postulaciones", "1", "0", "1"]
    assert (await story.alone.visitor().get(f"/results/{story.slug}/{second}")).status_code == 200


async def test_the_index_lists_programmes_newest_first(story: Story) -> None:
    page = await story.alone.visitor().get("/results")
    assert page.status_code == 200
    links = html.fromstring(page.text).xpath("//main//a/@href")
    assert links[0] == f"/results/{story.slug}?lang=es"


async def test_what_is_not_there_is_said_so(story: Story) -> None:
    _, draft = await story.new_edition(state="draft")
    for path in (
        "/results/nothing",
        f"/results/{story.slug}/nothing",
        f"/results/{story.slug}/{draft}",
        "/results/a%00b",
    ):
        answer = await story.alone.visitor(Accept="text/html").get(path)
        assert answer.status_code in (404, 422), path
    other = await Story.begin(story.alone)
    answer = await story.alone.visitor().get(f"/results/{other.slug}/{story.edition_slug}")
    assert answer.status_code == 404


def test_numbers_as_the_language_and_the_country_write_them() -> None:
    texts = Texts(service.package / "locales")
    places = (("es", "PE"), ("es", "BO"), ("pt", "BR"), ("en", "PE"))
    words = [Words(texts, lang, country) for lang, country in places]
    assert [w.number(2465) for w in words] == ["2,465", "2.465", "2.465", "2,465"]
    assert [w.percent(38, 80) for w in words] == ["47.5%", "47,5%", "47,5%", "47.5%"]


@pytest.mark.parametrize("country", sorted(index()))
def test_every_country_has_its_map(country: str) -> None:
    made = country_map(country)
    assert made is not None
    assert {region.code for region in made.regions} <= set(region_names())
    assert all(re.fullmatch(r"(M[-\d. ]+l[-\d. e]*z ?)+", region.path) for region in made.regions)
    assert 100 < made.height < 2500


def test_the_locales_are_complete() -> None:
    tables = {lang: table(service.package / "locales", lang) for lang in LANGUAGES}
    assert {lang: set(t) ^ set(tables["es"]) for lang, t in tables.items()} == {"es": set(), "pt": set(), "en": set()}
    assert [key for t in tables.values() for key, text in t.items() if not text.strip()] == []
    for key, text in tables["es"].items():
        holes = [sorted(re.findall(r"{\w+}", t[key])) for t in tables.values()]
        assert holes == [holes[0]] * 3, (key, text)


def test_every_word_that_a_page_builds_is_there() -> None:
    known = table(service.package / "locales", "es")
    wanted = {
        *(f"results.gender.{g}" for g in Gender), *(f"results.age_band.{b}" for b in AgeBand),
        *(f"results.sector.{s}" for s in Sector), *(f"results.method.{m}" for m in MethodGroup),
    }  # fmt: skip
    for path in PRESETS.glob("*.json"):
        for type in preset(path.stem).values():
            assert set(type["name"]) == set(LANGUAGES)
            for rule in type["figures"]:
                wanted |= {f"figures.{rule['key']}", f"units.{rule['unit']}.one", f"units.{rule['unit']}.other"}
    assert wanted - set(known) == set()


def test_every_problem_has_its_sentence() -> None:
    import services.activities.problems as own
    from kit.problems import Problem

    known = table(service.package / "locales", "es")
    ours = [
        c for c in vars(own).values()
        if isinstance(c, type) and issubclass(c, Problem) and c.__module__ == own.__name__
    ]  # fmt: skip
    kernel = {"not_in_this_state", "changed_meanwhile"}
    assert [c.name() for c in ours if f"problems.{c.name()}" not in known and c.name() not in kernel] == []
