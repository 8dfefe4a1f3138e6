"""Definition → ODK XForm, byte for byte the same every time: a phone knows a form by the hash of these bytes."""

from typing import Any

from lxml import etree

from services.surveys.forms.ready import Definition
from services.surveys.rules.conditions import xpath

XF, H = "http://www.w3.org/2002/xforms", "http://www.w3.org/1999/xhtml"
JR, ORX = "http://openrosa.org/javarosa", "http://openrosa.org/xforms"
ODK, XSD = "http://www.opendatakit.org/xforms", "http://www.w3.org/2001/XMLSchema"
NAMESPACES: Any = {None: XF, "h": H, "jr": JR, "orx": ORX, "odk": ODK, "xsd": XSD}
NATIVE = {"es": "Español (es)", "pt": "Português (pt)", "en": "English (en)"}
TYPES = {"select_one": "string", "select_multiple": "string", "integer": "int", "text": "string", "date": "date"}
# Filled by the phone without asking: when, never where or by whom.
PRELOADS = (("start", "dateTime", "timestamp", "start"), ("end", "dateTime", "timestamp", "end"),
            ("today", "date", "date", "today"))  # fmt: skip
ROOT = "/data"


def xform(definition: Definition, key: str, version: str, title: dict[str, str], languages: list[str]) -> bytes:
    """The XForm of a definition; the first language is the one shown first."""
    html = etree.Element(f"{{{H}}}html", nsmap=NAMESPACES)
    head = etree.SubElement(html, f"{{{H}}}head")
    text(head, f"{{{H}}}title", title[languages[0]])
    model = etree.SubElement(head, f"{{{XF}}}model", {f"{{{ODK}}}xforms-version": "1.0.0"})
    questions = definition["questions"]
    add_texts(model, questions, languages)
    add_instance(model, questions, key, version)
    for question in questions:
        add_bind(model, question)
    add_metadata(model)
    add_body(etree.SubElement(html, f"{{{H}}}body"), questions)
    return bytes(etree.tostring(html, xml_declaration=True, encoding="UTF-8"))


def add_texts(model: Any, questions: list[dict[str, Any]], languages: list[str]) -> None:
    itext = etree.SubElement(model, f"{{{XF}}}itext")
    for position, lang in enumerate(languages):
        default = {"default": "true()"} if position == 0 else {}
        translation = etree.SubElement(itext, f"{{{XF}}}translation", {"lang": NATIVE.get(lang, lang), **default})
        for id, label in all_texts(questions):
            entry = etree.SubElement(translation, f"{{{XF}}}text", {"id": id})
            text(entry, f"{{{XF}}}value", label[lang])


def all_texts(questions: list[dict[str, Any]]) -> list[tuple[str, dict[str, str]]]:
    """Every text with its id, each id once."""
    texts: dict[str, dict[str, str]] = {}
    for q in questions:
        if "group" in q:
            texts.setdefault(f"{ROOT}/{q['group']['name']}:label", q["group"]["label"])
        for kind in ("label", "hint", "message"):
            if kind in q:
                texts[text_id(q["name"], kind)] = q[kind]
        for choice in q.get("choices", ()):
            texts[text_id(q["name"], choice["value"])] = choice["label"]
    return list(texts.items())


def text_id(name: str, part: str) -> str:
    return f"{ROOT}/{name}:{'jr:constraintMsg' if part == 'message' else part}"


def add_instance(model: Any, questions: list[dict[str, Any]], key: str, version: str) -> None:
    instance = etree.SubElement(model, f"{{{XF}}}instance")
    data = etree.SubElement(instance, f"{{{XF}}}data", {"id": key, "version": version})
    for name in [p[0] for p in PRELOADS] + [q["name"] for q in questions]:
        etree.SubElement(data, f"{{{XF}}}{name}")
    meta = etree.SubElement(data, f"{{{ORX}}}meta")
    etree.SubElement(meta, f"{{{ORX}}}instanceID")


def add_bind(model: Any, question: dict[str, Any]) -> None:
    attributes = {"nodeset": f"{ROOT}/{question['name']}", "type": TYPES[question["type"]]}
    if question.get("if"):
        attributes["relevant"] = xpath(question["if"], ROOT)
    if question.get("required"):
        attributes["required"] = "true()"
    if constraint := constraint_of(question):
        attributes["constraint"] = constraint
        if "message" in question:
            attributes[f"{{{JR}}}constraintMsg"] = f"jr:itext('{text_id(question['name'], 'message')}')"
    etree.SubElement(model, f"{{{XF}}}bind", attributes)


def constraint_of(question: dict[str, Any]) -> str:
    if "count" in question:
        return f"count-selected(.) = {question['count']}"
    if question["type"] == "integer":
        return f". >= {question.get('min', 0)} and . <= {question.get('max', 999999999)}"
    if "max_length" in question:
        return f"string-length(.) <= {question['max_length']}"
    return ""


def add_metadata(model: Any) -> None:
    for name, type_, preload, parameter in PRELOADS:
        bind = {"nodeset": f"{ROOT}/{name}", "type": type_}
        etree.SubElement(
            model,
            f"{{{XF}}}bind",
            {**bind, f"{{{JR}}}preload": preload, f"{{{JR}}}preloadParams": parameter},
        )
    meta = {"nodeset": f"{ROOT}/orx:meta/orx:instanceID", "type": "string", "readonly": "true()"}
    etree.SubElement(model, f"{{{XF}}}bind", {**meta, f"{{{JR}}}preload": "uid"})


def add_body(body: Any, questions: list[dict[str, Any]]) -> None:
    group, group_name = body, ""
    for question in questions:
        name = question.get("group", {}).get("name", "")
        if name != group_name:
            # A group without a ref groups on the screen and leaves the answers flat.
            group, group_name = (etree.SubElement(body, f"{{{XF}}}group") if name else body), name
            if name:
                group.set("appearance", "field-list")
                refer(group, "label", f"{ROOT}/{name}:label")
        add_control(group, question)


def add_control(parent: Any, question: dict[str, Any]) -> None:
    tag = {"select_one": "select1", "select_multiple": "select"}.get(question["type"], "input")
    control = etree.SubElement(parent, f"{{{XF}}}{tag}", {"ref": f"{ROOT}/{question['name']}"})
    if "appearance" in question:
        control.set("appearance", question["appearance"])
    refer(control, "label", text_id(question["name"], "label"))
    if "hint" in question:
        refer(control, "hint", text_id(question["name"], "hint"))
    for choice in question.get("choices", ()):
        item = etree.SubElement(control, f"{{{XF}}}item")
        refer(item, "label", text_id(question["name"], choice["value"]))
        text(item, f"{{{XF}}}value", choice["value"])


def refer(parent: Any, tag: str, id: str) -> None:
    etree.SubElement(parent, f"{{{XF}}}{tag}", {"ref": f"jr:itext('{id}')"})


def text(parent: Any, tag: str, value: str) -> None:
    etree.SubElement(parent, tag).text = value
