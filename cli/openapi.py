"""`tinkuy openapi`: the merged description of all routes as a file, from which the front end's types are made."""

import asyncio
import json
import tempfile
from pathlib import Path

import httpx
from pydantic import SecretStr

from cli import wiring
from cli.engines import Refusal
from cli.parts import ISSUERS
from kit.settings import Settings
from kit.tokens import KeyRing


def write(path: Path) -> int:
    path.write_text(description(), encoding="utf-8")
    return 0


def check(path: Path) -> int:
    if not path.exists() or path.read_text(encoding="utf-8") != description():
        raise Refusal(f"{path} is stale: run `make types` and commit what it writes.")
    print(f"{path} tells the routes as they are.")
    return 0


def description() -> str:
    """As /api/openapi.json answers. No database is needed: none of the routes is called."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            DATABASE_URL="postgresql+asyncpg://nobody@127.0.0.1:1/none", data=Path(folder), secret=SecretStr("none")
        )
        KeyRing(settings.data / "keys").create(ISSUERS)
        answer = asyncio.run(ask(settings))
    if answer.status_code != 200:
        raise Refusal(f"The routes could not be described: {answer.text}")
    return json.dumps(answer.json(), indent=1, ensure_ascii=False) + "\n"


async def ask(settings: Settings) -> httpx.Response:
    gateway, _ = wiring.all_in_one(settings)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(gateway), base_url="http://localhost") as client:
        return await client.get("/api/openapi.json")
