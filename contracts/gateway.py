"""Facts told by the gateway."""

from uuid import UUID

from kit.events import Event


class AccountRevoked(Event):
    """An account's sessions or grants were ended: tokens made for it before this event are no longer good."""

    subject = "gateway.account.revoked"

    account_id: UUID
