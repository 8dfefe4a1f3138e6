"""Everything a certificate prints or states, frozen when it is issued.

A rename, a new template text or an edited achievement never reaches a certificate that exists: page, credential and
PDF are made from this.
"""

from pydantic import BaseModel, ConfigDict


class Signer(BaseModel):
    model_config = ConfigDict(frozen=True)
    name: str
    role: str


class Snapshot(BaseModel):
    """Dates are ISO text (`2017-09-30`), `valid_from` an instant with zone and whole seconds; the texts are in
    `language`."""

    model_config = ConfigDict(frozen=True)

    language: str
    kind: str
    code: str
    credential_url: str
    verify_url: str
    subject_id: str

    holder_kind: str
    holder_name: str
    organisation_name: str | None = None
    email_hash: str | None = None
    email_salt: str | None = None

    issuer_did: str
    issuer_name: str
    issuer_url: str
    issuer_description: str | None = None
    signers: list[Signer] = []

    achievement_url: str
    achievement_version: int
    achievement_type: str
    achievement_name: str
    achievement_description: str
    criteria: str

    programme_name: str
    edition_name: str
    starts_on: str | None = None
    ends_on: str | None = None

    statement: str
    evidence: str
    items: list[str] = []
    awarded_on: str
    awarded_line: str
    valid_from: str
