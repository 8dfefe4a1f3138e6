"""What a rule asks for, one shape per kind of certificate; kept as JSON in `CertificateRule.terms`."""

from pydantic import BaseModel, ConfigDict, Field

from services.certificates.models.base import Kind, Mode


class Terms(BaseModel):
    model_config = ConfigDict(extra="forbid")


class TrainingTerms(Terms):
    """Every session of the edition, in one of these modes."""

    modes: list[Mode] = Field([Mode.live, Mode.recording], min_length=1, max_length=4)


class OrganisationTerms(Terms):
    """Each of these activity types (None: all of the edition), or `at_least` so many of them; `in_time`: done within
    the deadline."""

    types: list[str] | None = Field(None, min_length=1, max_length=50)
    at_least: int | None = Field(None, ge=1, le=50)
    in_time: bool = True


class MemberTerms(Terms):
    """A positive assessment by the team leader, in an organisation with so many approved activities."""

    positive_assessment: bool = True
    approved_activities: int = Field(1, ge=0, le=50)


class OutstandingTerms(Terms):
    """The coordination's decision alone."""


TERMS: dict[Kind, type[Terms]] = {
    Kind.training: TrainingTerms,
    Kind.organisation: OrganisationTerms,
    Kind.member: MemberTerms,
    Kind.outstanding: OutstandingTerms,
}
