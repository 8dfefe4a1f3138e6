"""Research, reviews, the decision by region, and the message to each."""

from datetime import timedelta

from kit.ids import uuid7
from tests.applications.world import BASE, World, good, problem, stage, today, years_before


async def test_what_each_region_keeps(world: World) -> None:
    regions = ("PE-CUS", "PE-CUS", "PE-PUN", "PE-LIM")
    sent = [await world.in_review(organisation={"region": region}) for region in regions]
    good(await world.decide([sent[0]["id"], sent[2]["id"]], "selected"))
    good(await world.decide([sent[1]["id"]], "waitlisted"))
    shown = good(await world.rita.get(f"{BASE}/editions/{world.edition}/selection"))
    assert [
        (r["region"], r["name"], r["applied"], r["eligible"], r["selected"], r["lost"]) for r in shown["regions"]
    ] == [
        ("PE-CUS", "Cusco", 2, 2, 1, False),
        ("PE-LIM", "Lima (departamento)", 1, 1, 0, True),
        ("PE-PUN", "Puno", 1, 1, 1, False),
    ]
    assert {k: v for k, v in shown.items() if k not in ("regions", "edition_id")} == {
        "quota_per_region": None,
        "applied": 4,
        "eligible": 4,
        "selected": 2,
        "waitlisted": 1,
        "not_selected": 0,
        "withdrawn": 0,
        "regions_applied": 3,
        "regions_selected": 2,
        "regions_lost": ["PE-LIM"],
    }


async def test_all_or_none(world: World) -> None:
    ready, fresh = await world.in_review(), await world.submitted()
    answer = await world.decide([ready["id"], fresh["id"]], "selected")
    assert problem(answer) == (409, "not_in_this_state")
    assert [(e["at"], e["code"]) for e in answer.json()["errors"]] == [("/application_ids/1", "not_in_this_state")]
    assert good(await world.cata.get(f"{BASE}/{ready['id']}"))["status"] == "in_review"
    assert problem(await world.decide([ready["id"], str(uuid7())], "selected")) == (404, "not_found")
    assert good(await world.decide([ready["id"]], "selected"))["decided"] == 1
    assert good(await world.decide([ready["id"]], "selected"))["decided"] == 0  # once more changes nothing


async def test_four_per_state(world: World) -> None:
    await world.save_edition(quota_per_region=1)
    two = [await world.in_review() for _ in range(2)]
    ids = [a["id"] for a in two]
    answer = await world.decide(ids, "selected")
    assert (problem(answer), answer.json()["regions"]) == ((409, "quota_exceeded"), "PE-CUS")
    assert good(await world.decide(ids[:1], "selected"))["decided"] == 1
    assert problem(await world.decide(ids[1:], "selected")) == (409, "quota_exceeded")
    assert good(await world.decide(ids[1:], "selected", beyond_quota=True))["decided"] == 1


async def test_a_decision_is_undone_until_it_is_told(world: World) -> None:
    sent = await world.selected()
    back = good(await world.cata.post(f"{BASE}/{sent['id']}/undo-decision", json={"reason": "Otra votación."}))
    assert (back["status"], back["decided_on"]) == ("in_review", None)
    good(await world.decide([sent["id"]], "waitlisted"))
    assert good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify"))["notified"] == 1
    undo = await world.cata.post(f"{BASE}/{sent['id']}/undo-decision")
    assert problem(undo) == (409, "not_in_this_state")
    good(await world.decide([sent["id"]], "selected"))  # from the waiting list, told again
    assert good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify"))["notified"] == 1


async def test_each_focal_person_is_told_once_in_her_language(world: World) -> None:
    fio = {"name": "Fiorella", "email": "fio@example.org", "language": "pt"}
    phone = {"name": "Gil", "phone": "+51 987 654 321"}
    first, second = await world.in_review(focal_person=fio), await world.in_review(focal_person=phone)
    good(await world.decide([first["id"], second["id"]], "selected"))
    for told in (2, 0):
        assert good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify"))["notified"] == told
    await world.alone.work()
    mails = [m for m in world.alone.runtime.mailer.list() if m["to"] == "fio@example.org"]
    name = first["organisation"]["name"]
    assert [m["subject"] for m in mails] == [
        f"{name} foi selecionada! Prática",
        f"Recebemos sua candidatura a Prática ({first['code']})",
    ]
    shown = good(await world.cata.get(f"{BASE}/{first['id']}"))
    assert [(m["kind"], m["state"]) for m in shown["messages"]] == [("receipt", "sent"), ("selected", "sent")]
    shown = good(await world.cata.get(f"{BASE}/{second['id']}"))
    assert [(m["kind"], m["state"]) for m in shown["messages"]] == [
        ("receipt", "no_address"),
        ("selected", "no_address"),
    ]


async def test_reviews_are_blind_until_done(world: World) -> None:
    criteria = [{"key": "impact", "name": {"es": "Impacto"}, "weight": 3}, {"key": "team", "name": {"es": "Equipo"}}]
    await world.save_edition(review={"criteria": criteria})
    sent, raul = await world.submitted(), world.staff("reviewer")
    mine, his = uuid7(), uuid7()
    body = {"application_id": sent["id"], "scores": {"impact": 5, "team": 1}, "state": "done"}
    done = good(await raul.put(f"{BASE}/reviews/{his}", json=body))
    assert done["total"] == 80.0
    path = f"{BASE}/reviews?application_id={sent['id']}"
    assert good(await world.rita.get(path))["items"] == []
    good(await world.rita.put(f"{BASE}/reviews/{mine}", json={**body, "scores": {"impact": 5}, "state": "draft"}))
    assert [r["total"] for r in good(await world.rita.get(path))["items"]] == [None]
    good(await world.rita.put(f"{BASE}/reviews/{mine}", json={**body, "scores": {"impact": 5, "team": 5}}))
    assert sorted(r["total"] for r in good(await world.rita.get(path))["items"]) == [80.0, 100.0]
    row = good(await world.cata.get(BASE, params={"edition_id": str(world.edition)}))["items"][0]
    assert (row["reviews"], row["score"], row["status"]) == (2, 90.0, "in_review")
    late = await world.rita.put(f"{BASE}/reviews/{mine}", json=body)
    assert problem(late) == (409, "review_is_done")
    second = await raul.put(f"{BASE}/reviews/{uuid7()}", json=body)
    assert problem(second) == (409, "uq_review_application_reviewer")
    wrong = await world.staff("reviewer").put(f"{BASE}/reviews/{uuid7()}", json={**body, "scores": {"charm": 1}})
    assert (problem(wrong), wrong.json()["criterion"]) == ((422, "unknown_score"), "charm")


async def test_a_conflict_of_interest_keeps_a_reviewer_out(world: World) -> None:
    sent = await world.submitted()
    body = {"application_id": sent["id"], "state": "recused", "recuse_reason": "Es de mi hermana."}
    good(await world.rita.put(f"{BASE}/reviews/{uuid7()}", json=body))
    assert good(await world.cata.get(f"{BASE}/{sent['id']}"))["status"] == "submitted"
    note = {"application_id": sent["id"], "finding": "positive"}
    assert problem(await world.rita.put(f"{BASE}/notes/{uuid7()}", json=note)) == (409, "recused")
    assert problem(await world.rita.put(f"{BASE}/reviews/{uuid7()}", json={**body, "state": "done"})) == (
        409,
        "recused",
    )


async def test_research_starts_the_review_and_is_its_authors(world: World) -> None:
    sent, id = await world.submitted(), uuid7()
    body = {
        "application_id": sent["id"],
        "finding": "concern",
        "note": "Sin actividad.",
        "links": ["https://x.example"],
    }
    for _ in range(2):
        note = good(await world.rita.put(f"{BASE}/notes/{id}", json=body))
    assert (note["finding"], note["noted_on"]) == ("concern", today().isoformat())
    assert good(await world.cata.get(f"{BASE}/{sent['id']}"))["status"] == "in_review"
    assert problem(await world.cata.put(f"{BASE}/notes/{id}", json=body)) == (404, "not_found")
    assert len(good(await world.cata.get(f"{BASE}/notes", params={"application_id": sent["id"]}))["items"]) == 1
    bad = await world.rita.put(f"{BASE}/notes/{id}", json={**body, "links": ["javascript:alert(1)"]})
    assert [e["code"] for e in bad.json()["errors"]] == ["web_address"]


async def test_more_information_is_asked_and_given(world: World) -> None:
    id, applicant = await world.draft()
    good(await applicant.post(f"{BASE}/{id}/submit"))
    good(await world.cata.post(f"{BASE}/{id}/start-review"))
    asked = good(await world.cata.post(f"{BASE}/{id}/request-info", json={"reason": "¿Desde cuándo trabajan allí?"}))
    assert asked["status"] == "more_info"
    day = today()
    await world.save_edition(stages=[stage("call", day - timedelta(days=9), day - timedelta(days=1))])
    seen = good(await applicant.get(f"{BASE}/{id}"))
    assert seen["can"] == ["edit", "submit", "withdraw"]  # although the call has closed meanwhile
    members = [*seen["members"][:2], {"name": "Dora", "birth_on": years_before(day, 40).isoformat()}]
    people = [{k: m[k] for k in ("id", "name", "birth_on") if k in m} for m in members]
    good(await applicant.put(f"{BASE}/{id}", json=world.application(members=people)))
    back = good(await applicant.post(f"{BASE}/{id}/submit"))
    assert (back["status"], back["code"]) == ("in_review", seen["code"])
    roster = (await world.alone.told("applications.roster.changed"))[-1]
    assert [m["active"] for m in roster["members"]].count(True) == 3


async def test_an_exception_is_decided_with_a_reason(world: World) -> None:
    id, applicant = await world.draft(members=world.application()["members"][:2])
    assert problem(await applicant.post(f"{BASE}/{id}/submit")) == (422, "not_eligible")
    good(await applicant.post(f"{BASE}/{id}/request-exception", json={"reason": "Somos pocos aquí."}))
    row = good(await world.cata.get(BASE, params={"edition_id": str(world.edition), "needs_exception": "true"}))[
        "items"
    ][0]
    assert (row["id"], row["status"], row["eligible"]) == (id, "ineligible", False)
    assert problem(await applicant.post(f"{BASE}/{id}/accept-exception", json={"reason": "Sí."})) == (
        401,
        "unauthorized",
    )
    assert problem(await world.rita.post(f"{BASE}/{id}/accept-exception", json={"reason": "Sí."})) == (403, "forbidden")
    let = good(await world.cata.post(f"{BASE}/{id}/accept-exception", json={"reason": "Zona alejada."}))
    check = next(c for c in let["eligibility"] if c["rule"] == "min_members")
    assert (let["status"], let["eligible"]) == ("submitted", True)
    assert (check["passed"], check["overridden"], check["override_reason"]) == (False, True, "Zona alejada.")
    ready, owner = await world.draft()
    nothing = await owner.post(f"{BASE}/{ready}/request-exception", json={"reason": "Por si acaso."})
    assert problem(nothing) == (409, "nothing_failed")


async def test_staff_override_one_check(world: World) -> None:
    id, applicant = await world.draft(members=world.application()["members"][:2])
    good(await applicant.post(f"{BASE}/{id}/request-exception", json={"reason": "Somos pocos."}))
    body = {"rule": "min_members", "reason": "Llega una más."}
    assert good(await world.cata.post(f"{BASE}/{id}/override-check", json=body))["eligible"] is True
    unknown = await world.cata.post(f"{BASE}/{id}/override-check", json={**body, "rule": "charm"})
    assert problem(unknown) == (404, "not_found")


async def test_withdrawn_by_its_applicant(world: World) -> None:
    sent = await world.selected()
    fiorella = world.member_of("focal_person", sent["organisation_id"])
    out = good(await fiorella.post(f"{BASE}/{sent['id']}/withdraw", json={"reason": "No nos alcanza el tiempo."}))
    assert (out["status"], out["history"][-1]["reason"]) == ("withdrawn", "No nos alcanza el tiempo.")
    assert problem(await fiorella.post(f"{BASE}/{sent['id']}/withdraw")) == (409, "not_in_this_state")


async def test_the_applicant_reads_a_decision_once_it_is_told(world: World) -> None:
    id, applicant = await world.draft()
    good(await applicant.post(f"{BASE}/{id}/submit"))
    good(await world.cata.post(f"{BASE}/{id}/start-review"))
    good(await world.decide([id], "not_selected"))
    seen = good(await applicant.get(f"{BASE}/{id}"))
    assert (seen["status"], seen["decided_on"], seen["can"]) == ("in_review", None, ["withdraw"])
    assert "reject" not in str(seen["history"])
    good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify"))
    assert good(await applicant.get(f"{BASE}/{id}"))["status"] == "not_selected"
