"""Facts told by the certificates service."""

from uuid import UUID

from kit.events import Event


class CertificateMoved(Event):
    """A certificate was issued, suspended, reinstated, superseded or revoked.
    `kind` is training, organisation, member or outstanding; `status` is issued, suspended, superseded or revoked."""

    subject = "certificates.certificate.moved"

    certificate_id: UUID
    edition_id: UUID
    programme_id: UUID
    kind: str
    organisation_id: UUID
    member_id: UUID | None
    status: str
    version: int
