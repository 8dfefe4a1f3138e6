"""Small groups of persons are never told, neither directly nor by subtraction."""

from hypothesis import given
from hypothesis import strategies as st

from services.activities.results.suppress import K_MINORS, MINORS, K, hidden, hidden_in_whole
from tests.activities.story import Story, total

CELLS = ("female", "male", "other", "not_stated", *MINORS)
counts = st.dictionaries(st.sampled_from(CELLS), st.integers(0, 30))


def small(cell: str, n: int) -> bool:
    return 0 < n < (K_MINORS if cell in MINORS else K)


@given(counts)
def test_no_small_cell_is_told_or_follows_from_the_total(cells: dict[str, int]) -> None:
    gone = hidden(cells)
    assert not [cell for cell, n in cells.items() if small(cell, n) and cell not in gone]
    if any(small(cell, n) for cell, n in cells.items()):
        assert len(gone) > 1 or len(cells) == 1


@given(st.lists(counts, min_size=1, max_size=4))
def test_no_edition_follows_from_the_programme_and_the_others(editions: list[dict[str, int]]) -> None:
    per_edition = dict(enumerate(editions))
    gone = {edition: hidden(cells) for edition, cells in per_edition.items()}
    whole = hidden_in_whole(per_edition)
    for cell in CELLS:
        hiding = [edition for edition, cells in per_edition.items() if cell in gone[edition] and cells.get(cell)]
        if len(hiding) == 1:
            assert cell in whole


async def test_a_breakdown_hides_the_small_cell_and_the_one_that_would_tell_it(story: Story) -> None:
    team = await story.team()
    counts = [total(100), total(60, gender="female"), total(37, gender="male"), total(3, gender="other")]
    await story.approved(team, counts=counts)
    gender = (await story.results())["engagement"]["citizens"]["gender"]
    assert [(c["key"], c["value"], c["suppressed"]) for c in gender] == [
        ("female", 60, False),
        ("male", None, True),
        ("other", None, True),
    ]


async def test_minors_need_a_larger_group(story: Story) -> None:
    team = await story.team()
    counts = [total(40, "students"), total(9, "students", age_band="14-17"), total(9, "students", age_band="18-29")]
    await story.approved(team, "school-2030", counts=counts, sessions=[{"topic": "ODS"}] * 4)
    ages = (await story.results())["engagement"]["citizens"]["age_band"]
    assert [(c["key"], c["value"]) for c in ages] == [("14-17", None), ("18-29", None), ("not_stated", 22)]


async def test_the_rest_of_a_total_is_not_stated(story: Story) -> None:
    team = await story.team()
    await story.approved(team, counts=[total(50), total(20, gender="female"), total(5, gender="not_stated")])
    await story.approved(team, "my-most-important-sdg", counts=[total(10)])
    gender = (await story.results())["engagement"]["citizens"]["gender"]
    assert [(c["key"], c["value"]) for c in gender] == [("female", 20), ("not_stated", 40)]


async def test_people_split_twice_are_there_once(story: Story) -> None:
    """By gender, and again by gender and age: the plain split is taken for gender, the fine one for age."""
    team = await story.team()
    counts = [
        total(50),
        total(30, gender="female"),
        total(20, gender="male"),
        total(12, gender="female", age_band="18-29"),
        total(13, gender="male", age_band="18-29"),
    ]
    await story.approved(team, counts=counts)
    citizens = (await story.results())["engagement"]["citizens"]
    assert [(c["key"], c["value"]) for c in citizens["gender"]] == [("female", 30), ("male", 20)]
    assert [(c["key"], c["value"]) for c in citizens["age_band"]] == [("18-29", 25), ("not_stated", 25)]


async def test_citizens_and_volunteers_are_two_populations(story: Story) -> None:
    team = await story.team()
    counts = [
        total(50),
        total(12, "volunteers"),
        total(7, "volunteers", gender="female"),
        total(5, "volunteers", gender="male"),
        total(90, "volunteer_hours"),
        total(8, "volunteer_tasks"),
    ]
    await story.approved(team, counts=counts)
    engagement = (await story.results())["engagement"]
    assert engagement["citizens"]["total"]["value"] == 50
    volunteers = engagement["volunteers"]
    assert [volunteers[key] for key in ("people", "hours", "tasks")] == [
        {"value": 12, "unit": "person", "bound": "exact"},
        {"value": 90, "unit": "hour", "bound": "exact"},
        {"value": 8, "unit": "task", "bound": "exact"},
    ]
    assert [(c["key"], c["value"]) for c in volunteers["gender"]] == [("female", 7), ("male", 5)]
    assert [(c["key"], c["value"]) for c in volunteers["region"]] == [("PE-LMA", 12)]


async def test_an_activity_in_one_region_took_place_there(story: Story) -> None:
    team = await story.team()
    two = [{"name": "A", "region": "PE-LMA"}, {"name": "B", "region": "PE-JUN"}]
    await story.approved(team, counts=[total(30)])
    await story.approved(team, plan={"places": two}, counts=[total(20), total(8, region="PE-JUN")])
    region = (await story.results())["engagement"]["citizens"]["region"]
    assert [(c["key"], c["value"]) for c in region] == [("PE-JUN", 8), ("PE-LMA", 30), ("not_stated", 12)]


async def test_a_survey_that_asks_in_the_same_words_is_in_the_breakdown(story: Story) -> None:
    team = await story.team()
    choices = {"gender": {"female": 25, "male": 10, "prefiero no decir": 5}}
    await story.counted(team, 40, choices=choices)
    gender = (await story.results())["engagement"]["citizens"]["gender"]
    assert [(c["key"], c["value"]) for c in gender] == [("female", 25), ("male", 10), ("not_stated", 5)]


async def test_nothing_small_is_on_the_page_or_in_the_file(story: Story) -> None:
    team = await story.team()
    counts = [total(1000), total(993, gender="female"), total(4, gender="male"), total(3, gender="other")]
    await story.approved(team, counts=counts)
    visitor = story.alone.visitor()
    page = await visitor.get(f"/results/{story.slug}/{story.edition_slug}")
    sheet = await visitor.get(f"/api/activities/editions/{story.edition_slug}/results.csv")
    assert "no se muestra" in page.text
    assert [line for line in sheet.text.splitlines() if line.startswith("citizens;gender;")] == [
        "citizens;gender;female;993;participation;exact",
        "citizens;gender;male;;participation;suppressed",
        "citizens;gender;other;;participation;suppressed",
    ]
