"""What all public pages of this service share: rendering, words for dates and places, form bodies."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from babel.dates import format_date, format_interval, get_timezone_location
from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from kit.html import Html
from kit.problems import Invalid, TooLarge
from kit.texts import LANGUAGES, negotiate
from services.applications import geo
from services.applications.problems import ForeignOrigin
from services.applications.texts import pick

HTML = Html(Path(__file__).parent.parent)
MAX_BYTES = 400_000
MAX_FIELDS = 3_000
SECRET = {
    "Cache-Control": "no-store",
    # Not "no-referrer": with it a browser posts our own form with "Origin: null".
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


class UnreadableForm(Invalid):
    """The body is not a form."""


def page(request: Request, template: str, status: int = 200, secret: bool = False, **context: Any) -> Response:
    lang = negotiate(request)
    answer = HTML.page(request, template, status, **words(lang), query=language_query(request), **context)
    if secret:
        answer.headers.update(SECRET)
    return answer


def words(lang: str) -> dict[str, Callable[..., str]]:
    """Functions for the templates."""
    return {
        "day": lambda value: day(value, lang),
        "short_day": lambda value: format_date(as_date(value), "d MMM y", lang),
        "span": lambda first, last: format_interval(as_date(first), as_date(last), "yMMMd", locale=lang),
        "city": lambda zone: str(get_timezone_location(zone, locale=lang, return_city=True)),
        "say": lambda texts: pick(texts, lang),
        "country": partial(geo.country_name, lang=lang),
        "region_name": geo.region_name,
    }


def day(value: date | str, lang: str) -> str:
    return format_date(as_date(value), "long", lang)


def as_date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def language_query(request: Request) -> str:
    """A language that was asked for stays in every link of the form."""
    asked = request.query_params.get("lang", "")
    return f"?lang={asked}" if asked in LANGUAGES else ""


def see_other(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303, headers=SECRET)


def not_found(request: Request) -> Response:
    return page(request, "not_found.html", 404, secret=True)


async def read_form(request: Request) -> dict[str, list[str]]:
    """The fields of a posted form. NUL is dropped: no field of ours means anything by it."""
    check_origin(request)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BYTES:
            raise TooLarge()
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="replace")
    except ValueError:
        raise UnreadableForm() from None
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value.replace("\0", "").replace("\r\n", "\n").strip())
    return fields


def check_origin(request: Request) -> None:
    """The secret in the path is what counts; still, a browser that says it comes from elsewhere is refused."""
    origin = request.headers.get("origin", "")
    if not origin or origin == "null":
        return
    own = {urlsplit(request.app.state.settings.origin).netloc, request.headers.get("host", "")}
    if urlsplit(origin).netloc not in own:
        raise ForeignOrigin()
