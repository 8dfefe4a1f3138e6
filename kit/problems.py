"""Errors are part of the product: a class with its status, sent as RFC 9457 problem+json with a stable code.

The sentence is looked up as `problems.<code>` in the service's messages, in the caller's language.
"""

import logging
import re
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kit.html import problem_page
from kit.texts import Texts, negotiate

log = logging.getLogger(__name__)


class Problem(Exception):
    """`params` fill the sentence and are sent along; `errors` is a list of {at, code, message} for single fields."""

    status = 500
    code = ""

    def __init__(self, errors: list[dict[str, Any]] | None = None, **params: Any) -> None:
        super().__init__(self.name())
        self.errors, self.params = errors, params

    @classmethod
    def name(cls) -> str:
        return cls.code or re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Invalid(Problem):
    status = 422


class Unauthorized(Problem):
    status = 401


class Forbidden(Problem):
    status = 403


class NotFound(Problem):
    status = 404


class Conflict(Problem):
    status = 409


class TooLarge(Problem):
    status = 413


class TooMany(Problem):
    status = 429


class Unavailable(Problem):
    status = 503


def render(
    request: Request, texts: Texts, status: int, code: str, errors: list[dict[str, Any]] | None = None, /, **params: Any
) -> Response:
    lang = negotiate(request)
    key = f"problems.{code}" if texts.find(lang, f"problems.{code}") else "problems.other"
    body = {
        "type": "about:blank",
        "title": texts.get(lang, f"titles.{status}"),
        "status": status,
        "code": code,
        "detail": texts.get(lang, key, **params),
        **{k: v for k, v in params.items() if isinstance(v, str | int | float | bool | list | dict)},
    }
    if errors is not None:
        body["errors"] = [worded(texts, lang, error) for error in errors]
    headers = {"Retry-After": str(params.get("retry_after", 5))} if status in (429, 503) else None
    if wants_page(request):
        return problem_page(request, texts, status, str(body["title"]), str(body["detail"]))
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def install(app: FastAPI, texts: Texts) -> None:
    """Every way in which a request can fail, as a problem; the last line is the only 500."""

    @app.exception_handler(Problem)
    async def problem(request: Request, e: Problem) -> Response:
        return render(request, texts, e.status, e.name(), e.errors, **e.params)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, e: RequestValidationError) -> Response:
        lang = negotiate(request)
        return render(request, texts, 422, "invalid_request", [field_error(texts, lang, x) for x in e.errors()])

    @app.exception_handler(IntegrityError)
    async def conflict(request: Request, e: IntegrityError) -> Response:
        constraint = str(getattr(getattr(e.orig, "__cause__", None), "constraint_name", None) or "unknown")
        known = texts.find("es", f"problems.{constraint}") is not None
        return render(request, texts, 409, constraint if known else "conflict", constraint=constraint)

    @app.exception_handler(DBAPIError)
    async def database(request: Request, e: DBAPIError) -> Response:
        # Class 22 is "data exception" (a NUL, a number out of range): the caller's fault, not ours.
        state = str(getattr(e.orig, "sqlstate", "") or "")
        if state.startswith("22") or "DataError" in type(getattr(e.orig, "__cause__", None)).__name__:
            return render(request, texts, 422, "unstorable_value")
        log.error("database error %s", state or type(e.orig).__name__)
        return render(request, texts, 503, "database_unavailable")

    @app.exception_handler(PoolTimeout)
    @app.exception_handler(ConnectionError)
    async def away(request: Request, e: Exception) -> Response:
        log.error("database away: %s", type(e).__name__)
        return render(request, texts, 503, "database_unavailable")

    @app.exception_handler(Exception)
    async def unexpected(request: Request, e: Exception) -> Response:
        return render(request, texts, 500, "internal")

    @app.exception_handler(HTTPException)
    async def http(request: Request, e: HTTPException) -> Response:
        return render(request, texts, e.status_code, f"http_{e.status_code}")


def worded(texts: Texts, lang: str, error: dict[str, Any]) -> dict[str, Any]:
    """A marked field with its sentence: its own, or `fields.<code>` filled with what the error holds."""
    if "message" in error:
        return error
    key = f"fields.{error['code']}"
    return {**error, "message": texts.get(lang, key if texts.find(lang, key) else "fields.other", **error)}


def wants_page(request: Request) -> bool:
    """A person in a browser on a public page; programs and the SPA get problem+json."""
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def field_error(texts: Texts, lang: str, error: dict[str, Any]) -> dict[str, Any]:
    """One of pydantic's complaints: where (JSON pointer), which kind, and a sentence in the caller's language."""
    pointer = "/" + "/".join(str(part) for part in error["loc"])
    context = {k: v for k, v in error.get("ctx", {}).items() if isinstance(v, str | int | float)}
    key = f"fields.{error['type']}"
    message = texts.get(lang, key, **context) if texts.find(lang, key) else texts.get(lang, "fields.other")
    return {"at": pointer, "code": error["type"], "message": message}
