"""Answers as the phones want them: text/xml, the version header, and always a sentence for the person."""

from typing import Any
from xml.sax.saxutils import escape

from starlette.responses import Response

VERSION = {"X-OpenRosa-Version": "1.0"}
# A hint at which size a phone starts another POST, not a cap: a longer resend on a weak link costs more than a POST.
ACCEPT_LENGTH = "5000000"
XML = "text/xml; charset=utf-8"


def message(status: int, sentence: str, nature: str = "", **headers: str) -> Response:
    body = (
        "<?xml version='1.0' encoding='UTF-8'?>"
        f'<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="{escape(nature)}">'
        f"{escape(sentence)}</message></OpenRosaResponse>"
    )
    return Response(body, status, {**VERSION, "X-OpenRosa-Accept-Content-Length": ACCEPT_LENGTH, **headers}, XML)


def form_list(forms: list[dict[str, str]]) -> bytes:
    """`forms`: formID, name, version, hash, downloadUrl (absolute); an entry without one breaks the whole list."""
    entries = "".join(
        "<xform>" + "".join(f"<{name}>{escape(value)}</{name}>" for name, value in form.items()) + "</xform>"
        for form in forms
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>"
        f'<xforms xmlns="http://openrosa.org/xforms/xformsList">{entries}</xforms>'
    ).encode()


EMPTY_MANIFEST = (
    b"<?xml version='1.0' encoding='UTF-8'?><manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\"></manifest>"
)


def document(content: bytes, etag: str, asked: str | None, **headers: Any) -> Response:
    """Those very bytes, or 304 when the phone has them."""
    tag = f'"{etag}"'
    common = {**VERSION, "ETag": tag, "Cache-Control": "private, no-cache", **headers}
    if asked and tag in [part.strip().removeprefix("W/") for part in asked.split(",")]:
        return Response(None, 304, common)
    return Response(content, 200, common, XML)
