"""The last step of the form: send it, ask for an exception, or have the link mailed."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.problems import Problem
from services.applications import eligibility
from services.applications.commands import submit
from services.applications.commands.messages import write
from services.applications.models import Application, EligibilityCheck, Message
from services.applications.pages.fields import message, name_of, step_of
from services.applications.pages.view import Errors, Opened
from services.applications.problems import Incomplete, NotEligible
from services.applications.texts import TEXTS

SHORTEST_REASON = 3


@dataclass
class Refused:
    """Fields to complete, or rules that are not met."""

    errors: Errors
    rules: list[dict[str, Any]]


async def attempt(tx: AsyncSession, opened: Opened, reason: str | None, lang: str) -> Refused | None:
    """None when it was sent. Refused, nothing of the attempt stays but everything that was typed does."""
    id = opened.application.id
    if reason is not None and len(reason) < SHORTEST_REASON:
        checks = eligibility.compute(opened.application, opened.edition, opened.members)
        return Refused(Errors({"reason": TEXTS.get(lang, "missing.reason")}), refusals(checks, opened, lang))
    try:
        async with tx.begin_nested():
            if reason is None:
                await submit.submit(tx, opened.asker, id, lang)
            else:
                await submit.request_exception(tx, opened.asker, id, reason, lang)
        return None
    except Problem as problem:
        # What the attempt had changed was rolled back: read it anew before the page is made.
        fresh = select(Application).where(col(Application.id) == id).execution_options(populate_existing=True)
        opened.application = (await tx.scalars(fresh)).one()
        await tx.refresh(opened.edition)
        return refused_by(problem, lang)


def refused_by(problem: Problem, lang: str) -> Refused:
    if isinstance(problem, NotEligible):
        return Refused(Errors(), [rule_line(error) for error in problem.errors or []])
    if isinstance(problem, Incomplete):
        errors = Errors()
        for error in problem.errors or []:
            name = name_of(str(error["at"]).removeprefix("/typed"))
            typed = error["code"] == "typed"
            errors.add(name, message(name, "typed", {}, lang) if typed else str(error["message"]))
        return Refused(errors, [])
    return Refused(Errors({"form": TEXTS.get(lang, f"problems.{problem.name()}", **problem.params)}), [])


def rule_line(error: dict[str, Any]) -> dict[str, Any]:
    """One failing rule as the page shows it: whom it is about, why, and where to correct it."""
    name = name_of(str(error["at"]))
    return {"member": error.get("member", ""), "text": error["message"], "step": step_of(name), "field": name}


def refusals(checks: list[EligibilityCheck], opened: Opened, lang: str) -> list[dict[str, Any]]:
    return [rule_line(error) for error in eligibility.errors(checks, opened.members, lang)]


async def mail_link(tx: AsyncSession, opened: Opened) -> None:
    """A link of its own to the contact's address; asked for again without a change in between, it is not sent again."""
    key = f"link:{opened.application.id}:{opened.application.version}"
    known = await tx.scalar(select(col(Message.id)).where(col(Message.key) == key))
    if known is None and opened.application.focal_person.get("email"):
        await write(tx, opened.application, opened.edition, "link")
