"""Walks through the public pages in a real browser: apply, read the results, check a certificate."""

from datetime import date
from urllib.parse import urlsplit
from uuid import uuid4

from playwright.async_api import Page

from tests.support.chromium import scrolls_sideways, violations

NAMES = ("Luz Quispe", "Omar Huamán", "Inés Rojas")


async def looked_at(page: Page) -> None:
    """Every page on the way is fit for everybody and for its window."""
    assert await violations(page) == []
    assert not await scrolls_sideways(page), page.url


async def apply(page: Page, call: str) -> str:
    """From the call to the receipt; its heading."""
    await page.goto(call)
    await looked_at(page)
    await press(page, "main form button:visible >> nth=0")
    for fill in (organisation, team, contact):
        await fill(page)
        await press(page, "button[value=next]:visible")
    await press(page, "button[value=submit]:visible")
    return await page.inner_text("h1")


async def press(page: Page, button: str) -> None:
    async with page.expect_navigation():
        await page.click(button)
    await looked_at(page)


async def organisation(page: Page) -> None:
    await page.fill("[name=name]", f"Jóvenes del Río {uuid4().hex[:6]}")
    await page.select_option("[name=region]", "PE-CUS")
    await page.fill("[name=operating_since]", f"{date.today().year - 5}-03-01")
    await page.locator("[name=mandates]").first.check()
    await page.check("[name=volunteering][value=yes]")
    await page.check("[name=party_affiliation][value=no]")


async def team(page: Page) -> None:
    for row, name in enumerate(NAMES):
        await page.fill(f"[name=members-{row}-name]", name)
        await page.fill(f"[name=members-{row}-birth_on]", f"{date.today().year - 20}-01-15")
    await page.check("[name=leader][value='0']")


async def contact(page: Page) -> None:
    await page.fill("[name=focal_name]", "Fiorella Mamani")
    await page.fill("[name=focal_email]", f"f{uuid4().hex[:8]}@example.org")
    await page.check("[name=consent]")


async def read_results(page: Page, address: str) -> str:
    """The programme's page; all of its words."""
    await page.goto(address)
    await looked_at(page)
    for more in await page.locator("details.more").all():
        await more.evaluate("e => e.open = true")
    await looked_at(page)
    return await page.inner_text("main")


async def check_certificate(page: Page, verify_url: str) -> str:
    """By typing its code, as somebody with the paper would; the verdict."""
    code = urlsplit(verify_url).path.rsplit("/", 1)[-1]
    await page.goto(verify_url.rsplit("/", 1)[0])
    await looked_at(page)
    await page.fill("[name=code]", code.replace("-", " ").lower())
    async with page.expect_navigation():
        await page.press("[name=code]", "Enter")
    await looked_at(page)
    return await page.inner_text(".verdict h1, .verdict h2")
