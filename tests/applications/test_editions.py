"""Programmes, partners and editions as configuration."""

from kit.ids import uuid7
from tests.applications.world import BASE, LIMA, World, good, problem, stage, today


async def test_a_programme_is_saved_told_and_repeatable(world: World) -> None:
    await world.alone.told()
    owners = [{"name": "INAI"}, {"name": "PNUD México", "url": "https://www.undp.org"}]
    for _ in range(2):
        made = await world.save_programme(owners=owners, country="MX", languages=["es", "en"])
    assert (made["owners"], made["version"]) == ([{"name": "INAI", "url": None}, owners[1]], 2)
    assert await world.alone.told("applications.programme.saved") == [
        {
            "programme_id": str(world.programme),
            "slug": made["slug"],
            "name": {"es": "Embajadores"},
            "created_by": str(world.operator.account),  # type: ignore[attr-defined]
            "version": 2,
        }
    ]
    again = {"slug": made["slug"], "name": {"es": "Otro"}}
    assert problem(await world.operator.put(f"{BASE}/programmes/{uuid7()}", json=again)) == (409, "uq_programme_slug")
    stale = {**again, "version": 1}
    assert problem(await world.cata.put(f"{BASE}/programmes/{world.programme}", json=stale)) == (
        409,
        "changed_meanwhile",
    )
    assert problem(await world.rita.put(f"{BASE}/programmes/{world.programme}", json=again)) == (403, "forbidden")


async def test_partners_and_what_they_give(world: World) -> None:
    id = uuid7()
    bare = {"programme_id": str(world.programme), "name": "YABT", "kind": "strategic_ally"}
    full = {
        **bare,
        "sector": "youth",
        "brief": "Plataforma",
        "contributions": ["platform", "staff"],
        "url": "https://yabt.net",
        "new_and_unusual": True,
    }
    for body in (bare, full, full):
        partner = good(await world.cata.put(f"{BASE}/partners/{id}", json=body))
    assert partner == {"id": str(id), **full}
    assert good(await world.rita.get(f"{BASE}/partners"))["items"] == [partner]
    assert problem(await world.rita.put(f"{BASE}/partners/{id}", json=bare)) == (403, "forbidden")
    assert problem(await world.stranger.delete(f"{BASE}/partners/{id}")) == (404, "not_found")
    assert (await world.cata.delete(f"{BASE}/partners/{id}")).status_code == 204
    assert good(await world.cata.get(f"{BASE}/partners"))["items"] == []


async def test_an_edition_tells_its_whole_state(world: World) -> None:
    edition = await world.save_edition(name={"es": "Práctica 2"})
    told = (await world.alone.told("applications.edition.saved"))[-1]
    assert told == {
        "edition_id": str(world.edition),
        "programme_id": str(world.programme),
        "slug": world.slug,
        "name": {"es": "Práctica 2"},
        "state": "published",
        "time_zone": LIMA,
        "countries": ["PE"],
        "languages": ["es"],
        "unit": "organisation",
        "enrolment": "selective",
        "entered_afterwards": False,
        "stages": [{k: v for k, v in s.items() if k != "name"} for s in edition["stages"]],
        "version": 2,
    }
    await world.save_edition(name={"es": "Práctica 2"})
    assert await world.alone.told("applications.edition.saved") == []  # nothing changed


async def test_regions_come_from_the_countries_and_may_be_narrowed(world: World) -> None:
    assert len((await world.save_edition())["regions"]) == 26
    assert len((await world.save_edition(countries=["PE", "BR"]))["regions"]) == 26 + 27
    narrowed = await world.save_edition(regions=["PE-CUS", "PE-PUN"])
    assert narrowed["regions"] == ["PE-CUS", "PE-PUN"]
    id, applicant = await world.draft(organisation={"region": "PE-LIM"})
    answer = await applicant.post(f"{BASE}/{id}/submit")
    assert [(e["at"], e["code"]) for e in answer.json()["errors"]] == [("/organisation/region", "region_not_called")]
    for regions, code in ((["BR-SP"], "region_elsewhere"), (["PE-XXX"], "region"), (["XX-YYY"], "region")):
        body = world.edition_body(regions=regions)
        bad = await world.cata.put(f"{BASE}/editions/{world.edition}", json=body)
        assert [e["code"] for e in bad.json()["errors"]] == [code]


async def test_parts_are_patched(world: World) -> None:
    before = good(await world.cata.get(f"{BASE}/editions/{world.edition}"))
    patch = {"state": "closed", "quota_per_region": 4, "version": before["version"]}
    after = good(await world.cata.patch(f"{BASE}/editions/{world.edition}", json=patch))
    assert after == {**before, "state": "closed", "quota_per_region": 4, "version": before["version"] + 1}
    stale = await world.cata.patch(f"{BASE}/editions/{world.edition}", json={"state": "draft", "version": 1})
    assert problem(stale) == (409, "changed_meanwhile")
    assert problem(await world.rita.patch(f"{BASE}/editions/{world.edition}", json={"state": "draft"})) == (
        403,
        "forbidden",
    )
    back = good(await world.cata.patch(f"{BASE}/editions/{world.edition}", json={"quota_per_region": None}))
    assert back["quota_per_region"] is None
    for bad in ({"stages": [{"key": "x"}]}, {"name": {}}, {"state": None}, {"eligibility": [{"key": "astrology"}]}):
        assert (await world.cata.patch(f"{BASE}/editions/{world.edition}", json=bad)).status_code == 422, bad


async def test_configuration_is_checked(world: World) -> None:
    day = today()
    wrong = {
        "ends_before_start": {"stages": [stage("call", day, day.replace(year=day.year - 1))]},
        "key_twice": {"stages": [stage("call", day, day), stage("call", day, day)]},
        "time_zone": {"time_zone": "Moon/Tranquility"},
        "country": {"countries": ["XX"]},
        "missing": {"eligibility": [{"key": "min_members", "params": {}}]},
        "union_tag_invalid": {"eligibility": [{"key": "same_sphere"}]},
        "string_pattern_mismatch": {"slug": "No Slug"},
    }
    for code, change in wrong.items():
        answer = await world.cata.put(f"{BASE}/editions/{world.edition}", json=world.edition_body(**change))
        assert (problem(answer), [e["code"] for e in answer.json()["errors"]]) == ((422, "invalid_request"), [code])


async def test_the_unit_is_fixed_once_somebody_applied(world: World) -> None:
    await world.submitted()
    body = world.edition_body(unit="individual")
    answer = await world.cata.put(f"{BASE}/editions/{world.edition}", json=body)
    assert (problem(answer), answer.json()["field"]) == ((409, "fixed_at_creation"), "unit")


async def test_drafts_of_editions_are_for_staff(world: World) -> None:
    await world.save_edition(state="draft")
    assert problem(await world.rita.get(f"{BASE}/editions/{world.edition}")) == (404, "not_found")
    assert good(await world.cata.get(f"{BASE}/editions/{world.edition}"))["state"] == "draft"
    assert [
        c["slug"] for c in good(await world.anybody().get(f"{BASE}/calls"))["items"] if c["slug"] == world.slug
    ] == []
