"""multipart/form-data by bytes: the body must end with its closing boundary, or a cut photo would be lost silently.

Starlette's parser accepts a body cut inside a file and drops the file; a phone that is told 201 then deletes it.
"""

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_PARTS, MAX_HEADER = 1_000, 8_192
DISPOSITION = re.compile(rb'(?:^|[;\s])(name|filename)="((?:[^"\\]|\\.)*)"', re.IGNORECASE)
BOUNDARY = re.compile(rb'boundary=(?:"([^"]{1,200})"|([^;,\s]{1,200}))', re.IGNORECASE)
Body = bytes | mmap.mmap


class BadMultipart(Exception):
    """The body is not what it says; the argument is the code of the sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """`start` and `end` are where its content lies in the body."""

    name: str
    filename: str | None
    start: int
    end: int


def boundary_of(content_type: bytes) -> bytes:
    found = BOUNDARY.search(content_type)
    if not found:
        raise BadMultipart("no_boundary")
    return found[1] or found[2]


def parts(body: Body, boundary: bytes) -> Iterator[Part]:
    """Every part in order. BadMultipart when the body is cut, has too many parts, or is no multipart at all."""
    mark = b"--" + boundary
    at = body.find(mark)
    if at < 0 or (at > 0 and body[at - 2 : at] != b"\r\n"):
        raise BadMultipart("cut")
    for count in range(MAX_PARTS + 1):
        head = at + len(mark)
        if body[head : head + 2] == b"--":
            return
        if count == MAX_PARTS:
            raise BadMultipart("too_many_parts")
        line_end = body.find(b"\r\n", head, head + 200)
        if line_end < 0 or body[head:line_end].strip(b" \t"):
            raise BadMultipart("cut")
        # A part without headers begins with the empty line itself.
        blank = body.find(b"\r\n\r\n", line_end, line_end + MAX_HEADER)
        next_mark = body.find(b"\r\n" + mark, line_end)
        if blank < 0 or next_mark < 0 or blank > next_mark:
            raise BadMultipart("cut")
        yield described(body[line_end:blank], blank + 4, max(next_mark, blank + 4))
        at = next_mark + 2


def described(headers: bytes, start: int, end: int) -> Part:
    """Names come raw in UTF-8 (ODK Collect), with quotes escaped by a backslash or as %22 (browsers)."""
    names: dict[str, str] = {}
    for line in headers.split(b"\r\n"):
        title, _, value = line.partition(b":")
        if title.strip().lower() == b"content-disposition":
            names = {key.decode().lower(): unquote(text) for key, text in DISPOSITION.findall(value)}
    return Part(names.get("name", ""), names.get("filename"), start, end)


def unquote(text: bytes) -> str:
    return re.sub(rb"\\(.)", rb"\1", text).replace(b"%22", b'"').decode("utf-8", "replace")
