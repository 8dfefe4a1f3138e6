"""Why a replay stops: always one sentence for the person who started it."""

from typing import Any

from cli.engines.errors import Refusal


class Stopped(Refusal):
    """The replay cannot go on. What it has sent stays, and the next run goes on from there."""


class Refused(Stopped):
    """The product answered an error that was not expected."""

    def __init__(self, method: str, path: str, status: int, problem: dict[str, Any]) -> None:
        self.status, self.code, self.problem = status, str(problem.get("code", "")), problem
        errors = "; ".join(f"{e.get('at')}: {e.get('message')}" for e in problem.get("errors", [])[:5])
        detail = problem.get("detail") or problem.get("title") or "no reason given"
        super().__init__(f"{method} {path} was refused ({status} {self.code}): {detail} {errors}".strip())
