"""How an event handler or a job pulls personal data by id from another service. Never used to answer a request."""

from typing import Any

import httpx
from starlette.types import ASGIApp

from kit.tokens import Signer


class PeerError(Exception):
    """The other service did not answer with what was asked; the event or job is tried again."""


class PeerAway(PeerError):
    """The other service is down or starting: nothing is wrong with what was asked."""


class Peers:
    """`upstreams` name each service's ASGI app (embedded) or its base URL (distributed)."""

    def __init__(self, signer: Signer, upstreams: dict[str, ASGIApp | str]) -> None:
        self.signer, self.upstreams = signer, upstreams

    async def get(self, service: str, path: str, **params: Any) -> Any:
        """JSON of `GET path` with a 60-second service token; PeerAway or PeerError for anything but 200."""
        headers = {"Authorization": f"Bearer {self.signer.sign(service, self.signer.issuer)}"}
        async with self._client(service) as client:
            try:
                answer = await client.get(path, params=params, headers=headers)
            except httpx.HTTPError as e:
                raise PeerAway(f"{service}: {type(e).__name__}") from None
        if answer.status_code in (502, 503, 504):
            raise PeerAway(f"{service}: {answer.status_code}")
        if answer.status_code != 200:
            raise PeerError(f"{service}: {answer.status_code}")
        return answer.json()

    def _client(self, service: str) -> httpx.AsyncClient:
        upstream = self.upstreams[service]
        if isinstance(upstream, str):
            return httpx.AsyncClient(base_url=upstream, timeout=10)
        return httpx.AsyncClient(transport=httpx.ASGITransport(upstream), base_url=f"http://{service}", timeout=10)
