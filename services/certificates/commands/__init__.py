"""The writes: load, check, change, tell. Each runs in its caller's transaction."""

from services.certificates.commands.configure import (
    add_default_achievements,
    recognise,
    save_achievement,
    save_issuer,
    save_rule,
    withdraw_recognition,
)
from services.certificates.commands.correct import correct
from services.certificates.commands.desk import prepare
from services.certificates.commands.forget import forget
from services.certificates.commands.issue import issue_one, request_issue
from services.certificates.commands.move import reinstate, revoke, suspend

__all__ = [
    "add_default_achievements",
    "correct",
    "forget",
    "issue_one",
    "prepare",
    "recognise",
    "reinstate",
    "request_issue",
    "revoke",
    "save_achievement",
    "save_issuer",
    "save_rule",
    "suspend",
    "withdraw_recognition",
]
