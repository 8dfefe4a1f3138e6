"""What can be refused here. The class name in snake_case is the stable code; the sentence is in the locales."""

from kit.problems import Conflict, Invalid


class ChangedMeanwhile(Conflict):
    """Somebody else saved after the caller had read."""


class FixedAtCreation(Conflict):
    """A field that can be set once only was to change."""


class CallNotOpen(Conflict):
    """The call is not open (yet, or any more)."""


class NotInThisState(Conflict):
    """The state table has no row for this verb now."""


class OrganisationUnconfirmed(Conflict):
    """An application names a known organisation without a proof; staff confirm it before it is selected."""


class OrganisationElsewhere(Conflict):
    """The named organisation is of another programme."""


class MemberElsewhere(Conflict):
    """The named member is of another application."""


class QuotaExceeded(Conflict):
    pass


class Recused(Conflict):
    """This reviewer has a conflict of interest with the application."""


class ReviewIsDone(Conflict):
    pass


class NoContact(Conflict):
    """There is no address to write to."""


class Incomplete(Invalid):
    """The draft lacks something: one error per field."""


class NotEligible(Invalid):
    """One or more eligibility rules are not met: one error per rule and member."""


class OutsideWindow(Invalid):
    """A stated day lies outside the edition's window."""


class DayMissing(Invalid):
    """An edition entered afterwards needs the day to be stated."""


class DayNotStated(Invalid):
    """Elsewhere the server's clock decides: a day may not be stated."""


class WeakKey(Invalid):
    pass


class WrongMemberCount(Invalid):
    """An individual applies alone."""


class NothingFailed(Conflict):
    """An exception was asked for although every rule is met."""


class UnknownScore(Invalid):
    """A score for a criterion that the edition does not have, or beyond its maximum."""


class ForeignOrigin(Invalid):
    """A form was posted from another site."""

    status = 403
