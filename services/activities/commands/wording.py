"""The free texts of a body: nobody's contact or document in them, and no politics."""

from collections.abc import Iterator
from typing import Any

from services.activities.problems import PartisanActivity, PartyAffiliated, PersonalDataInText, field
from services.activities.rules.personal import link_names_somebody, names_somebody
from services.activities.schemas.doing import ActivityPut, ReportPut

TEXTS = {"title", "narrative", "name", "district", "topic", "group", "note", "text"}


def texts(value: Any, at: str = "/body", name: str = "") -> Iterator[tuple[str, str, str]]:
    """(where, name of the field, text) of everything that a person typed freely."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{at}/{key}", "narrative" if name == "local" else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, f"{at}/{index}", name)
    elif isinstance(value, str):
        yield at, name, value


def check_texts(body: ActivityPut | ReportPut) -> None:
    """PersonalDataInText names each field; a partisan activity is refused whoever asks."""
    if body.partisan:
        raise PartisanActivity(errors=[field("/body/partisan", "partisan")])
    found = [
        field(at, "personal_data_in_text")
        for at, name, text in texts(nested(body))
        if (name in TEXTS and names_somebody(text)) or (name == "links" and link_names_somebody(text))
    ]
    if found:
        raise PersonalDataInText(errors=found)


def nested(body: ActivityPut | ReportPut) -> dict[str, Any]:
    dumped = body.model_dump(mode="json")
    if "local" in dumped:
        # The local part has keys of its own: all its texts are free.
        dumped["local"] = {key: {"narrative": value} for key, value in dumped["local"].items()}
    return dumped


def check_parties(body: ReportPut) -> None:
    """Local actors may join, except political parties."""
    found = [
        field(f"/body/parties/{index}/party_affiliated", "party_affiliated")
        for index, party in enumerate(body.parties)
        if party.party_affiliated
    ]
    if found:
        raise PartyAffiliated(errors=found)
