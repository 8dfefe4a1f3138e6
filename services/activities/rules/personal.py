"""Free text of a report names nobody: what looks like a person's contact or document is refused."""

import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# A phone: with its country code, or nine digits and more, or a mobile written in groups of three. Eight digits: a DNI.
NUMBERS = re.compile(
    r"(?<![\w.,/])(?:\+\d{1,3}[\s.-]?(?:\d[\s.-]?){6,12}\d|\d{8,15}|9\d{2}[\s.-]\d{3}[\s.-]\d{3})(?![\w,/]|\.\d)"
)


def names_somebody(text: str) -> bool:
    """An e-mail address, a phone number or a document's number is in the text."""
    return bool(EMAIL.search(text) or NUMBERS.search(text))


def link_names_somebody(link: str) -> bool:
    """Addresses of pages are full of digits: only an e-mail address tells on somebody there."""
    return bool(EMAIL.search(link))
