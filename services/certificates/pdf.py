"""The printed certificate: PDF/A-3a with the credential inside, made by typst from the frozen snapshot.

The same snapshot, credential and texts give the same bytes. Any warning of the typesetter is an error: it would mean
a missing typeface.
"""

import io
import json
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import segno

from services.certificates.codes import shown
from services.certificates.snapshot import Snapshot

HERE = Path(__file__).parent
STANDARDS: list[Any] = ["a-3a", "ua-1"]
NO_BREAK_HYPHEN = "\u2011"

_one_at_a_time = threading.Lock()


class CannotPrint(ValueError):
    """The typesetter refused or warned; the message is its own (a character that no typeface of ours has, for
    instance)."""


@cache
def _compiler() -> Any:
    """The typesetter with our typefaces only; late, because an idle server need not hold it."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(HERE / "fonts")])
    templates = HERE / "templates"
    return typst.Compiler(str(templates / "certificate.typ"), root=str(templates), font_paths=fonts)


def qr_svg(url: str) -> str:
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        out, kind="svg", border=2, dark="#0D3F3B", light="#ffffff", xmldecl=False
    )
    return out.getvalue().decode()


def printed(snapshot: Snapshot, credential: bytes, text: Callable[[str], str]) -> dict[str, Any]:
    """What the template reads; `text` gives a printed word in the certificate's language."""
    heading = text(f"print.heading.{snapshot.kind}")
    return {
        "lang": snapshot.language,
        "title": f"{heading} · {snapshot.achievement_name}",
        "description": f"{heading} · {snapshot.achievement_name} · {snapshot.holder_name}",
        "issuer": snapshot.issuer_name,
        "heading": heading,
        "subheading": snapshot.achievement_name,
        "granted": text(f"print.granted.{snapshot.kind}"),
        "name": snapshot.holder_name,
        "organisation": snapshot.organisation_name,
        "body": snapshot.statement,
        "items": snapshot.items,
        "signers": [signer.model_dump() for signer in snapshot.signers],
        "facts": facts(snapshot, text),
        "credential": credential.decode(),
        "credential_label": text("print.credential"),
        **dated(snapshot),
        **checked_by(snapshot, text),
    }


def dated(snapshot: Snapshot) -> dict[str, Any]:
    on = date.fromisoformat(snapshot.awarded_on)
    return {"year": on.year, "month": on.month, "day": on.day, "date_line": snapshot.awarded_line}


def checked_by(snapshot: Snapshot, text: Callable[[str], str]) -> dict[str, Any]:
    """The QR code and what stands beside it; hyphens that do not break, because Portuguese would repeat one."""
    short = snapshot.verify_url.split("://", 1)[1]
    return {
        "qr": qr_svg(snapshot.verify_url),
        "qr_alt": text("print.qr_alt"),
        "verify_label": text("print.verify"),
        "verify_url": snapshot.verify_url,
        "verify_short": short.replace("-", NO_BREAK_HYPHEN),
        "code_label": text("print.code"),
        "code": shown(snapshot.code, NO_BREAK_HYPHEN),
    }


def facts(snapshot: Snapshot, text: Callable[[str], str]) -> list[tuple[str, str]]:
    """What stands at the foot when the issuer has named nobody who signs."""
    return [(text("print.programme"), snapshot.programme_name), (text("print.edition"), snapshot.edition_name)]


def render(snapshot: Snapshot, credential: bytes, text: Callable[[str], str]) -> bytes:
    """PDF/A-3a and PDF/UA-1, one page. Raises `CannotPrint`."""
    from typst import TypstError

    data = json.dumps(printed(snapshot, credential, text), ensure_ascii=False)
    issued = datetime.fromisoformat(snapshot.valid_from).astimezone(UTC)
    with _one_at_a_time:
        try:
            made, warnings = _compiler().compile_with_warnings(
                sys_inputs={"data": data}, format="pdf", pdf_standards=STANDARDS, timestamp=issued
            )
        except TypstError as problem:
            raise CannotPrint(problem.message) from problem
    if warnings or not isinstance(made, bytes):
        raise CannotPrint("; ".join(warning.message for warning in warnings) or "more than one page")
    return made
