"""Public pages: Jinja2 templates of the owning service over one shared layout, whole without JavaScript."""

from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from kit.texts import LANGUAGES, Texts, negotiate

WEB = Path(__file__).parent / "web"


class Html:
    """Renders `<package>/templates/*.html`; each extends `public.html` and may call t('key', name=value)."""

    def __init__(self, package: Path) -> None:
        self.package = package
        self.texts = Texts(package / "locales")

    def page(self, request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        lang = negotiate(request)
        html = (
            environment(self.package)
            .get_template(template)
            .render(
                t=lambda key, **params: self.texts.get(lang, key, **params),
                lang=lang,
                languages=[
                    (code, str(request.url.include_query_params(lang=code).replace(scheme="", netloc="")))
                    for code in LANGUAGES
                ],
                origin=request.app.state.settings.origin,
                path=request.url.path,
                **context,
            )
        )
        headers = {"Vary": "Accept-Language", "Content-Language": lang, "Cache-Control": "no-cache"}
        return HTMLResponse(html, status, headers)


def problem_page(request: Request, texts: Texts, status: int, title: str, detail: str) -> HTMLResponse:
    """What a person in a browser sees of a problem: what happened and what to do, in the look of the public pages."""
    html = Html(WEB)
    html.texts = texts
    return html.page(request, "problem.html", status, heading=title, detail=detail)


@cache
def environment(package: Path) -> Environment:
    loader = ChoiceLoader([FileSystemLoader(package / "templates"), FileSystemLoader(WEB / "templates")])
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
