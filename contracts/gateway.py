"""Facts told by the gateway."""

from uuid import UUID

from kit.events import Event


class AccountRevoked(Event):
    """An account's sessions or grants were ended: tokens made for it before this event are no longer good."""

    subject = "gateway.account.revoked"

    account_id: UUID


class MemberJoined(Event):
    """An account was tied to a member of a team (role ambassador): from now on the member's own records are its own."""

    subject = "gateway.member.joined"

    account_id: UUID
    member_id: UUID
    programme_id: UUID
    organisation_id: UUID
