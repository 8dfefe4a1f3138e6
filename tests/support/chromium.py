"""A real Chromium, as a person's phone or computer, and axe to look for what keeps people out."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Page, async_playwright

PROGRAM = "/usr/bin/chromium"
AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}


@asynccontextmanager
async def browsing(size: Any, **options: Any) -> AsyncIterator[Page]:
    """A page in a window of that size, of somebody in Peru. Errors of its scripts and of the CSP fail the test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=PROGRAM, args=QUIET)
        context = await browser.new_context(viewport=size, locale="es-PE", **options)
        page = await context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if "Content Security Policy" in told.text else None)
        yield page
        await browser.close()
        assert faults == []


async def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands: "rule: first element"."""
    await page.wait_for_selector("h1")
    await page.evaluate(AXE.read_text("utf-8"))
    found = json.loads(await page.evaluate("async () => JSON.stringify((await axe.run()).violations)"))
    return [f"{page.url} {each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]


async def scrolls_sideways(page: Page) -> bool:
    return bool(await page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
