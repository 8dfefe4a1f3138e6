"""Activity types, the edition's settings, extensions and the toolkit."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kit.schemas import Body, Read
from services.activities.models import FieldKind, How, Measure, MethodGroup
from services.activities.schemas.common import Key, Name, Reason, Translated, TranslatedText, Unit


class LocalField(Body):
    key: Key
    label: Translated
    kind: FieldKind
    required: bool = False
    choices: list[Name] = Field([], max_length=50)

    @model_validator(mode="after")
    def choice_has_choices(self) -> "LocalField":
        if (self.kind == FieldKind.choice) != bool(self.choices):
            raise PydanticCustomError("choices", "A choice has choices, and only a choice has.")
        return self


class FigureRule(Body):
    key: str = Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")
    unit: Unit
    how: How
    measure: Measure | None = None


class TypePut(Body):
    name: Translated
    description: TranslatedText = TranslatedText()
    method_group: MethodGroup
    position: int = Field(0, ge=0, le=1000)
    fields: list[LocalField] = Field([], max_length=50)
    figures: list[FigureRule] = Field([], max_length=30)
    min_sessions: int | None = Field(None, ge=1, le=100)
    form_key: Key | None = None
    required: bool = True

    @model_validator(mode="after")
    def said_once(self) -> "TypePut":
        for keys in ([f.key for f in self.fields], [f.key for f in self.figures]):
            if len(set(keys)) < len(keys):
                raise PydanticCustomError("key_twice", "A key is there twice.")
        return self


class TypeRead(Read):
    id: UUID
    edition_id: UUID
    key: str
    name: dict[str, str]
    description: dict[str, str]
    method_group: MethodGroup
    position: int
    fields: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    min_sessions: int | None
    form_key: str | None
    required: bool


class TypeList(Read):
    items: list[TypeRead]


class TemplateUse(Body):
    template: Literal["ambassadors", "fellows", "learning-journey"]


class SetupPut(Body):
    follow_up_after: Literal["last", "each"] = "last"
    follow_up_days: int = Field(7, ge=0, le=365)
    follow_up_form_key: Key = "follow-up"


class SetupRead(SetupPut, Read):
    model_config = Read.model_config


class ExtensionPut(Body):
    edition_id: UUID
    organisation_id: UUID | None = None
    type_key: Key | None = None
    until: date
    reason: Reason


class ExtensionRead(Read):
    id: UUID
    edition_id: UUID
    organisation_id: UUID | None
    type_key: str | None
    until: date
    reason: str
    granted_at: datetime


class ExtensionList(Read):
    items: list[ExtensionRead]


class DocumentRead(Read):
    id: UUID
    edition_id: UUID
    type_key: str | None
    title: str
    language: str
    number: int
    media_type: str
    size: int
    added_at: datetime


class DocumentList(Read):
    items: list[DocumentRead]
