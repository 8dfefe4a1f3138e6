"""The service's schema and the words that rows and routes share."""

from enum import StrEnum
from uuid import UUID

from kit.db import table_base

Table = table_base("surveys")

NOBODY = UUID(int=0)  # the scope of submissions that no team collected
EVERYBODY = UUID(int=1)  # the scope of a form as a whole


class Purpose(StrEnum):
    citizen_survey = "citizen_survey"
    follow_up = "follow_up"
    consultation = "consultation"
    other = "other"


class FormState(StrEnum):
    draft = "draft"
    open = "open"
    closing = "closing"  # takes what phones still hold, but is no longer listed
    closed = "closed"


class ReviewState(StrEnum):
    received = "received"
    has_issues = "has_issues"
    approved = "approved"
    rejected = "rejected"
    edited = "edited"


class Source(StrEnum):
    openrosa = "openrosa"
    json = "json"
    web = "web"


class Gender(StrEnum):
    female = "female"
    male = "male"
    other = "other"
    not_stated = "not_stated"


class AgeBand(StrEnum):
    under_14 = "0-13"
    minors = "14-17"
    young = "18-29"
    adult = "30-44"
    middle = "45-59"
    senior = "60+"
    not_stated = "not_stated"


NOT_STATED = "not_stated"


def known(column: str, words: type[StrEnum]) -> str:
    """The text of a check constraint: the column holds one of the words."""
    return f"{column} in ({', '.join(repr(str(word)) for word in words)})"
