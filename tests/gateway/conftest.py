from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kit.settings import Settings
from tests.gateway.gate import Gate

INDEX = "<!doctype html><title>SPA</title><script type=module src=/assets/app-1234.js></script>"


@pytest.fixture(scope="session")
def gate_settings(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """With a small SPA as it is built."""
    static: Path = tmp_path_factory.mktemp("dist")
    (static / "assets").mkdir()
    (static / "index.html").write_text(INDEX)
    (static / "assets" / "app-1234.js").write_text("console.log('Tinkuy');" * 100)
    (static.parent / "secret.txt").write_text("not yours")
    return settings.model_copy(update={"static": static})


@pytest.fixture
async def gate(gate_settings: Settings) -> AsyncIterator[Gate]:
    async with Gate(gate_settings) as made:
        await made.told()
        yield made


@pytest.fixture(params=["embedded", "elsewhere"])
async def either(request: pytest.FixtureRequest, gate_settings: Settings) -> AsyncIterator[Gate]:
    """In front of the service in this process, and of the same on a port of its own."""
    async with Gate(gate_settings, elsewhere=request.param == "elsewhere") as made:
        yield made
