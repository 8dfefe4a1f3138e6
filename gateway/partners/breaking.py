"""What of a partner's program would break between two versions of the document, in words."""

from collections.abc import Iterator
from typing import Any

from gateway.openapi import REFERENCE

METHODS = ("get", "put", "post", "patch", "delete")
Document = dict[str, Any]
DEEP = 12  # schemas that hold themselves end here


def breaking(old: Document, new: Document) -> list[str]:
    found: list[str] = []
    for path, item in old["paths"].items():
        for method in set(item) & set(METHODS):
            changed = new["paths"].get(path, {}).get(method)
            where = f"{method.upper()} {path}"
            if changed is None:
                found.append(f"{where}: is gone")
            else:
                found += [f"{where}{what}" for what in of_operation(old, new, item[method], changed)]
    return sorted(set(found))


def of_operation(old: Document, new: Document, before: Any, after: Any) -> Iterator[str]:
    if before["security"] != after["security"]:
        yield ": needs another scope"
    yield from of_parameters(old, new, before, after)
    given, wanted = before.get("requestBody", {}), after.get("requestBody", {})
    if wanted.get("required") and not given.get("required"):
        yield ": needs a body"
    for media_type, described in given.get("content", {}).items():
        if media_type not in wanted.get("content", {}):
            yield f": takes no {media_type}"
            continue
        pair = described.get("schema", {}), wanted["content"][media_type].get("schema", {})
        yield from stricter(Compared(old, new, sent=True), *pair, " body")
    for code, answer in before["responses"].items():
        if not code.startswith("2"):
            continue
        for media_type, described in answer.get("content", {}).items():
            there = after["responses"].get(code, {}).get("content", {}).get(media_type)
            if there is None:
                yield f": answers no {code} {media_type}"
                continue
            compared = Compared(old, new, sent=False)
            yield from stricter(compared, described.get("schema", {}), there.get("schema", {}), " answer")


def of_parameters(old: Document, new: Document, before: Any, after: Any) -> Iterator[str]:
    known = {(p["in"], p["name"]): p for p in before["parameters"]}
    for parameter in after["parameters"]:
        key = parameter["in"], parameter["name"]
        if parameter.get("required") and not known.get(key, {}).get("required"):
            yield f": needs the parameter {parameter['name']}"
        if key in known:
            pair = known.pop(key)["schema"], parameter["schema"]
            yield from stricter(Compared(old, new, sent=True), *pair, f" {parameter['name']}")
    yield from (f": knows no parameter {name}" for _, name in known)


class Compared:
    """`sent`: what partners send may only be taken more freely; what they get may only be told more exactly."""

    def __init__(self, old: Document, new: Document, sent: bool) -> None:
        self.old, self.new, self.sent = old, new, sent

    def resolved(self, before: Any, after: Any) -> tuple[Any, Any]:
        return resolve(self.old, before), resolve(self.new, after)


def resolve(document: Document, schema: Any) -> Any:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].removeprefix(REFERENCE)]
    return schema


def types(document: Document, schema: Any) -> set[str]:
    """What a value may be; empty: anything."""
    schema = resolve(document, schema)
    parts = schema.get("anyOf") or schema.get("oneOf")
    if parts:
        every = [types(document, part) for part in parts]
        return set() if not all(every) else set().union(*every)
    given = schema.get("type", [])
    return {given} if isinstance(given, str) else set(given)


def stricter(by: Compared, before: Any, after: Any, at: str) -> Iterator[str]:
    """Depth first over both schemas at once."""
    if at.count("/") > DEEP:
        return
    before, after = by.resolved(before, after)
    was, now = types(by.old, before), types(by.new, after)
    taken, told = (was, now) if by.sent else (now, was)
    if told and (not taken or not taken <= told):
        yield f"{at}: was {'/'.join(sorted(was)) or 'anything'}, is {'/'.join(sorted(now)) or 'anything'}"
        return
    yield from of_limits(by, before, after, at)
    yield from of_properties(by, before, after, at)
    if "items" in before and "items" in after:
        yield from stricter(by, before["items"], after["items"], at + "/items")
    yield from of_variants(by, before, after, at)


def of_variants(by: Compared, before: Any, after: Any, at: str) -> Iterator[str]:
    """`X | null` and the like: compared in their order when there are as many."""
    pairs = before.get("anyOf", []), after.get("anyOf", [])
    if len(pairs[0]) == len(pairs[1]):
        for one, other in zip(*pairs, strict=True):
            yield from stricter(by, one, other, at)


def of_limits(by: Compared, before: Any, after: Any, at: str) -> Iterator[str]:
    was, now = set(map(str, before.get("enum", []))), set(map(str, after.get("enum", [])))
    less, more = (was - now, now) if by.sent else (now - was, was)
    if more and (less or not (was if by.sent else now)):
        yield f"{at}: other values ({', '.join(sorted(was ^ now))})"
    if not by.sent:
        return
    for name, tighter in (
        ("maxLength", min),
        ("maxItems", min),
        ("maximum", min),
        ("minLength", max),
        ("minItems", max),
    ):
        if name in after and (name not in before or tighter(before[name], after[name]) != before[name]):
            yield f"{at}: {name} is {after[name]}"
    if "pattern" in after and after["pattern"] != before.get("pattern"):
        yield f"{at}: another pattern"


def of_properties(by: Compared, before: Any, after: Any, at: str) -> Iterator[str]:
    old, new = before.get("properties", {}), after.get("properties", {})
    yield from (f"{at}/{name}: is gone" for name in old if name not in new)
    needed, then = set(after.get("required", [])), set(before.get("required", []))
    if by.sent:
        yield from (f"{at}/{name}: is needed" for name in sorted(needed - then))
    else:
        yield from (f"{at}/{name}: may be missing" for name in sorted((then - needed) & set(new)))
    for name in old:
        if name in new:
            yield from stricter(by, old[name], new[name], f"{at}/{name}")
