"""Reading public pages in tests: well formed, small, and whole without script or inline style."""

import re
from html.parser import HTMLParser

import httpx

VOID = {"meta", "link", "input", "img", "br"}


class Page(HTMLParser):
    """The text of a page, and whether its elements close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.words: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.feed(html)
        assert self.stack == []
        self.text = re.sub(r"\s+", " ", " ".join(self.words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


async def see(client: httpx.AsyncClient, address: str, status: int = 200) -> Page:
    answer = await client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert len(answer.content) < 50_000
    page = Page(answer.text)
    assert not [a for a in page.attributes if a[1] == "style" or a[1].startswith("on") or a[0] in ("script", "style")]
    return page
