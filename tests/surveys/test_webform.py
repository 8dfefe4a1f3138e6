"""The public link as plain pages: no JavaScript, what was typed is kept, the exact six is said in words."""

from typing import Any

from lxml import html as lx

from tests.surveys.field import GOALS, Field, answers


def parsed(answer: Any) -> Any:
    return lx.fromstring(answer.text)


def hidden(answer: Any) -> dict[str, Any]:
    return {node.get("name"): node.get("value") for node in parsed(answer).xpath("//form//input[@type='hidden']")}


async def test_a_citizen_answers_page_by_page(field: Field) -> None:
    visitor, path = field.alone.visitor(), f"/f/{field.slug}-my-world-2030"
    first = await visitor.get(path)
    assert (first.status_code, first.headers["content-language"]) == (200, "es")
    assert parsed(first).xpath("//h1/text()") == ["Mi Mundo 2030"]
    assert "<script" not in first.text and "style=" not in first.text
    second = await visitor.post(path, data=hidden(first) | {"consent": "yes"})
    assert len(parsed(second).xpath("//input[@type='checkbox'][@name='goals']")) == 17
    five = await visitor.post(path, data=hidden(second) | {"goals": ["1", "3", "4", "5", "13"]})
    assert five.status_code == 422
    assert parsed(five).xpath("//div[@role='alert']//a/text()") == [
        "Elige exactamente 6 objetivos distintos; ahora hay 5."
    ]
    assert parsed(five).xpath("//input[@name='goals'][@checked]/@value") == ["1", "3", "4", "5", "13"]
    third = await visitor.post(path, data=hidden(five) | {"goals": list(GOALS)})
    assert third.status_code == 200
    names = sorted(set(parsed(third).xpath("//input[@type='radio']/@name")))
    assert names == sorted(f"progress_{goal}" for goal in GOALS)
    missing = await visitor.post(path, data=hidden(third) | {"progress_1": "better"})
    assert missing.status_code == 422 and len(parsed(missing).xpath("//div[@role='alert']//li")) == 5
    views = {f"progress_{goal}": "worse" for goal in GOALS}
    fourth = await visitor.post(path, data=hidden(third) | views)
    assert parsed(fourth).xpath("//select[@name='region']/option[@value='PE-CUS']/text()") == ["Cusco"]
    back = await visitor.post(path, data=hidden(fourth) | {"_back": "1", "gender": "other"})
    assert parsed(back).xpath("//input[@name='progress_1'][@checked]/@value") == ["worse"]
    assert hidden(back)["gender"] == "other"
    about = {"gender": "other", "age": "27", "age_band": "60+", "region": "PE-CUS", "comment": "agua\r\nlimpia"}
    done = await visitor.post(path, data=hidden(fourth) | about)
    assert (done.status_code, done.headers["location"]) == (303, f"{path}/thanks?lang=es")
    assert "¡Gracias!" in (await visitor.get(done.headers["location"])).text
    twice = await visitor.post(path, data=hidden(fourth) | about)
    assert twice.status_code == 303
    [row] = await field.submissions()
    assert (row["source"], row["gender"], row["age_band"], row["counts"]) == ("web", "other", "18-29", True)
    detail = (await field.cata.get(f"/api/surveys/submissions/{row['id']}")).json()
    assert detail["answers"]["goals"] == " ".join(GOALS) and "age_band" not in detail["answers"]


async def test_results_are_a_page_once_they_are_opened(field: Field) -> None:
    people = [answers(gender="female")] * 9 + [answers(gender="male")] * 6 + [answers(gender="other", region=None)]
    await field.batch(field.fernando, *(field.item(data=person) for person in people))
    visitor, path = field.alone.visitor(), f"/f/{field.slug}-my-world-2030"
    assert (await visitor.get(f"{path}/results")).status_code == 404
    assert "/results" not in (await visitor.get(f"{path}/thanks")).text.split("<main")[1]
    opened = {"edition_id": str(field.edition), "template": "my-world-2030", "public_link": True, "results_open": True}
    await field.cata.put(f"/api/surveys/forms/{field.form}", json=opened)
    page = await visitor.get(f"{path}/results")
    assert page.status_code == 200 and "web." not in page.text and "style=" not in page.text
    rows = [[cell.text_content() for cell in row] for row in parsed(page).xpath("//table[1]//tr")]
    assert rows[1] == ["1. Fin de la pobreza", "16", "16", "0", "0"]
    groups = {row[0].text_content(): row[1].text_content() for row in parsed(page).xpath("//tbody/tr[count(*)=2]")}
    assert groups == {
        "Mujer": "9", "Hombre": "pocas", "Otro": "pocas", "30 a 44 años": "16", "Cusco": "pocas",
        "No indicado": "pocas",
    }  # fmt: skip
    assert f"{path}/results?lang=es" in (await visitor.get(f"{path}/thanks")).text


async def test_a_child_needs_a_guardian(field: Field) -> None:
    visitor, path = field.alone.visitor("pt"), f"/f/{field.slug}-my-world-2030"
    answers = {"consent": "yes", "goals": list(GOALS), **{f"progress_{g}": "same" for g in GOALS}, "age": "12"}
    refused = await visitor.post(path, data={"_page": "4", "_id": "uuid:kid"} | answers)
    assert refused.status_code == 422
    assert parsed(refused).xpath("//div[@role='alert']//a/@href") == ["#guardian_consent"]
    assert parsed(refused).xpath("//input[@name='age']/@value") == ["12"]
    agreed = await visitor.post(path, data={"_page": "4", "_id": "uuid:kid", "guardian_consent": "yes"} | answers)
    assert agreed.status_code == 303


async def test_a_no_is_thanked_and_not_kept(field: Field) -> None:
    visitor, path = field.alone.visitor("en"), f"/f/{field.slug}-my-world-2030"
    answer = await visitor.post(path, data={"_page": "1", "consent": "no"})
    assert "We have not kept any answer." in answer.text
    assert await field.submissions() == []


async def test_a_closed_form_says_so(field: Field) -> None:
    await field.move("wind_down")
    visitor, path = field.alone.visitor(), f"/f/{field.slug}-my-world-2030"
    for answer in (await visitor.get(path), await visitor.post(path, data={"_page": "1"})):
        assert answer.status_code == 410 and "no está abierta" in answer.text


async def test_hostile_pages_never_break(field: Field) -> None:
    visitor, path = field.alone.visitor(), f"/f/{field.slug}-my-world-2030"
    bodies: list[Any] = [
        {"_page": "999"}, {"_page": "-1"}, {"_page": "x"}, {"_page": "²"}, {"_id": "x" * 5000}, {"_id": "\0"},
        {"consent": "yes", "goals": "\0 1 2", "_page": "2"}, {"consent": ["yes", "yes"], "_page": "4"},
        {"consent": "yes", "goals": [*GOALS, "99"], "_page": "4"}, {"comment": "x" * 100_000, "_page": "4"},
    ]  # fmt: skip
    for body in bodies:
        answer = await visitor.post(path, data=body)
        assert answer.status_code in (200, 422), (body, answer.status_code)
    raw = [b"%ff%fe=%00", b"&&&=&;", b"a=" * 5000, b"x" * 400_000, b"\xff\xfe"]
    for content in raw:
        answer = await visitor.post(
            path, content=content, headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
        assert answer.status_code in (200, 413, 422), content[:20]
    assert (await visitor.get("/f/nothing")).status_code == 404
    assert await field.submissions() == []


async def test_every_page_is_whole_in_every_language(field: Field) -> None:
    path = f"/f/{field.slug}-my-world-2030"
    answers = {"consent": "yes", "goals": list(GOALS), **{f"progress_{g}": "same" for g in GOALS}}
    for lang in ("es", "pt", "en"):
        visitor = field.alone.visitor(lang)
        pages = [await visitor.get(path), await visitor.get(f"{path}/thanks")]
        pages += [await visitor.post(path, data={"_page": str(n)} | answers) for n in (1, 2, 3)]
        for answer in pages:
            assert answer.status_code == 200 and parsed(answer).get("lang") == lang
            assert "web." not in answer.text and "layout." not in answer.text and "problems." not in answer.text
            ids = parsed(answer).xpath("//@id")
            assert len(ids) == len(set(ids))
