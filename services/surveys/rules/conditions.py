"""When a question is asked: a small language, evaluated here for JSON and HTML and written as XPath into the XForm.

`{"question", "is"}` · `{"question", "has"}` (among several) · `{"question", "below"}` · `{"question", "blank": true}` ·
`{"all": […]}` · `{"any": […]}`. No condition: always.
"""

from typing import Any

Condition = dict[str, Any]


def holds(condition: Condition | None, answers: dict[str, str]) -> bool:
    if not condition:
        return True
    if "all" in condition:
        return all(holds(part, answers) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, answers) for part in condition["any"])
    return holds_for(condition, answers.get(condition["question"], ""))


def holds_for(condition: Condition, given: str) -> bool:
    """A condition on one question."""
    if "is" in condition:
        return bool(given == condition["is"])
    if "has" in condition:
        return condition["has"] in given.split()
    if "below" in condition:
        number = whole(given)
        return number is not None and number < condition["below"]
    return not given


def xpath(condition: Condition, root: str) -> str:
    """The same as an XPath of XForms; `root` is the path of the primary instance's root."""
    for word, joint in (("all", " and "), ("any", " or ")):
        if word in condition:
            return joint.join(f"({xpath(part, root)})" for part in condition[word])
    node = f"{root}/{condition['question']}"
    if "is" in condition:
        return f"{node} = '{condition['is']}'"
    if "has" in condition:
        return f"selected({node}, '{condition['has']}')"
    if "below" in condition:
        return f"{node} != '' and {node} < {condition['below']}"
    return f"{node} = ''"


def whole(text: str) -> int | None:
    """A whole number of at most nine digits, or None."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
