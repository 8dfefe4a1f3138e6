"""A browser without JavaScript: opens pages, fills in their forms, presses their buttons, follows where it is led."""

import re
from typing import Any
from urllib.parse import urljoin

import httpx
from lxml import html


class Browser:
    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client, self.url, self.status, self.headers = client, "", 0, httpx.Headers()
        self.page: Any = None

    async def open(self, address: str) -> "Browser":
        return self.arrive(await self.client.get(address, follow_redirects=True))

    def arrive(self, answer: httpx.Response) -> "Browser":
        self.url, self.status, self.headers = str(answer.url), answer.status_code, answer.headers
        self.page = html.fromstring(answer.text)
        return self

    async def press(self, do: str = "", **values: Any) -> "Browser":
        """Fill in fields by name (None unticks) and press the button with that value, or the only one."""
        form, button = self.button(do)
        for name, value in values.items():
            self.fill(form, name, value)
        data = self.data(form) | ({button.get("name"): do} if button.get("name") else {})
        address = urljoin(self.url, form.get("action"))
        answer = await self.client.post(address, data=data, follow_redirects=True)
        return self.arrive(answer)

    def button(self, do: str) -> tuple[Any, Any]:
        for form in self.page.forms:
            for button in form.iter("button"):
                if (button.get("value") or "") == do:
                    return form, button
        raise AssertionError(f"no button {do!r} on {self.url}")

    def data(self, form: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in form.form_values():
            found.setdefault(name, []).append(value)
        return found

    def fill(self, form: Any, name: str, value: Any) -> None:
        name = name.replace("__", "-")
        field = form.inputs[name]
        if isinstance(field, html.RadioGroup | html.SelectElement | html.TextareaElement):
            field.value = value
        elif isinstance(field, html.CheckboxGroup):
            field.value = set(value)
        elif field.type == "checkbox":
            field.checked = value is not None
        else:
            field.value = value

    def value(self, name: str) -> Any:
        return next(form.inputs[name].value for form in self.page.forms if name in form.fields)

    def text(self, css: str = "main") -> str:
        return " ".join(self.all(css))

    def all(self, css: str) -> list[str]:
        return [" ".join(e.text_content().split()) for e in self.find(css)]

    def find(self, css: str) -> list[Any]:
        return list(self.page.xpath("".join(f"//{step(part)}" for part in css.split())))


def step(part: str) -> str:
    """The little of CSS that the tests speak, as XPath: tag, .class, #id, [name=value]."""
    tag = re.match(r"\w*", part)[0] or "*"  # type: ignore[index]
    tests = [f"contains(concat(' ', @class, ' '), ' {name} ')" for name in re.findall(r"\.([\w-]+)", part)]
    tests += [f"@id='{name}'" for name in re.findall(r"#([\w-]+)", part)]
    tests += [f"@{name}='{value}'" for name, value in re.findall(r"\[([\w-]+)=([\w-]+)\]", part)]
    return tag + "".join(f"[{test}]" for test in tests)
