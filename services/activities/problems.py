"""What this service refuses; the sentences are in locales/, one per class."""

from typing import Any

from kit.problems import Conflict, Forbidden, Invalid, TooLarge


class PersonalDataInText(Invalid):
    pass


class PartisanActivity(Invalid):
    pass


class PartyAffiliated(Invalid):
    pass


class CountsDoNotAddUp(Invalid):
    pass


class LocalPartInvalid(Invalid):
    pass


class ReportIncomplete(Invalid):
    pass


class DoneInTheFuture(Invalid):
    pass


class OutsideTrainingWindow(Invalid):
    pass


class UnknownType(Invalid):
    pass


class UnknownMember(Invalid):
    pass


class UnknownParty(Invalid):
    pass


class OrganisationNotSelected(Invalid):
    pass


class NotInRoster(Invalid):
    pass


class ModeNotYours(Forbidden):
    pass


class ModeDoesNotFit(Invalid):
    pass


class SessionNotYetHeld(Conflict):
    pass


class SessionCancelled(Conflict):
    pass


class TypeInUse(Conflict):
    pass


class SessionInUse(Conflict):
    pass


class NotInThisState(Conflict):
    """`state` says which one it is in."""


class ChangedMeanwhile(Conflict):
    pass


class BelongsElsewhere(Conflict):
    """The id is taken by a record of another edition or activity."""


class DatesAreTheServers(Invalid):
    """A day was stated in an edition that is not entered afterwards."""


class UnreadableFile(Invalid):
    pass


class UnsupportedFile(Invalid):
    pass


class FileTooLarge(TooLarge):
    pass


def field(at: str, code: str, **params: Any) -> dict[str, Any]:
    """One marked field of a problem; its sentence is filled in by `kit.problems` where it has none."""
    return {"at": at, "code": code, **params}
