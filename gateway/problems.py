"""What can be wrong with a sign-in, a link or a grant."""

from kit.problems import Conflict, Forbidden, Invalid, NotFound, Problem, Unauthorized


class WrongCredentials(Unauthorized):
    """Unknown, disabled or mistyped: which of them is not said."""


class UnknownBearer(Unauthorized):
    pass


class CsrfRefused(Forbidden):
    pass


class LinkUnknown(NotFound):
    pass


class LinkUsed(Problem):
    status = 410


class LinkExpired(Problem):
    status = 410


class LinkRevoked(Problem):
    status = 410


class WrongPassword(Invalid):
    pass


class NameMissing(Invalid):
    pass


class EmailMissing(Invalid):
    pass


class RoleNotGrantable(Forbidden):
    pass


class LastAdministrator(Conflict):
    pass


class TooManyGrants(Conflict):
    pass


class InvitationClosed(Conflict):
    pass


class OrganisationUnfit(Invalid):
    pass


class ClientRevoked(Conflict):
    pass


class FixedAtCreation(Conflict):
    pass


class TwoSecrets(Conflict):
    pass


class UnknownScope(Invalid):
    pass


class InsufficientScope(Forbidden):
    pass


class NotForPartners(Forbidden):
    pass


class NoService(NotFound):
    pass
