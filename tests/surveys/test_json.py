from tests.surveys.field import Field, answers


async def test_a_batch_tells_of_each_item_what_became_of_it(field: Field) -> None:
    good, five = field.item(), field.item(data=answers(("1", "2", "3", "4", "5")))
    twice = [good, five, {**good}, {**good, "data": answers(gender="male")}]
    outcome = await field.batch(field.cata, *twice)
    assert [item["status"] for item in outcome] == ["stored", "rejected", "duplicate", "conflict"]
    assert (outcome[1]["code"], outcome[1]["at"]) == ("wrong_number_of_choices", "/data/goals")
    assert outcome[1]["detail"] == "Elige exactamente 6 objetivos distintos; ahora hay 5."
    assert outcome[0]["id"] == outcome[2]["id"]
    assert [row["instance_id"] for row in await field.submissions()] == [good["instanceID"]]
    again = await field.batch(field.cata, *twice)
    assert [item["status"] for item in again] == ["duplicate", "rejected", "duplicate", "conflict"]
