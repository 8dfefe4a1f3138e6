"""The XML of a submission → its form, version, instanceID and flat answers. Nothing outside it is ever read."""

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

MAX_XML, MAX_ANSWERS = 5_000_000, 5_000


class BadXml(Exception):
    """The argument is the code of the sentence."""


@dataclass(slots=True)
class Instance:
    form: str
    version: str
    instance_id: str
    deprecated_id: str | None
    answers: dict[str, str]
    files: list[str] = field(default_factory=list)


def read(xml: bytes) -> Instance:
    """BadXml when it is no submission of ours."""
    root = parse(xml)
    form = root.get("id")
    if not form:
        raise BadXml("no_form_id")
    answers = flatten(root)
    instance_id = answers.pop("meta/instanceID", "").strip()
    if not 0 < len(instance_id) <= 400:
        raise BadXml("no_instance_id" if not instance_id else "long_instance_id")
    files = [answers["meta/audit"]] if answers.get("meta/audit") else []
    deprecated = answers.pop("meta/deprecatedID", "").strip() or None
    return Instance(form, root.get("version") or "", instance_id, deprecated, answers, files)


def parse(xml: bytes) -> Any:
    """The root element. A DOCTYPE is refused unseen: no entity, no external file, no bomb."""
    try:
        text = xml.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadXml("not_utf8") from None
    if len(xml) > MAX_XML:
        raise BadXml("xml_too_long")
    if not text.strip():
        raise BadXml("empty_xml")
    if "<!DOCTYPE" in text or "<!ENTITY" in text or "\0" in text:
        raise BadXml("doctype")
    # The encoding is said here and not believed from the document: one that hides "<!" would pass the check above.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise BadXml("not_xml") from None
    return root


def flatten(root: Any) -> dict[str, str]:
    """Leaves by their path without namespaces (`meta/instanceID`); a path that comes again gets `[2]`, `[3]` …"""
    answers: dict[str, str] = {}
    counts: dict[str, int] = {}
    stack = [(child, "") for child in reversed(root)]
    while stack:
        element, above = stack.pop()
        path = above + etree.QName(element).localname
        counts[path] = counts.get(path, 0) + 1
        if counts[path] > 1:
            path = f"{path}[{counts[path]}]"
        if len(element):
            stack += [(child, f"{path}/") for child in reversed(element)]
        elif element.text:
            answers[path] = element.text
        if len(counts) > MAX_ANSWERS:
            raise BadXml("too_many_answers")
    return answers
