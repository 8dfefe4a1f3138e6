"""`tinkuy health`: whether the process of this container is ready, for its health check."""

import urllib.error
import urllib.request

from cli.engines import Refusal
from kit.settings import Settings


def health(settings: Settings) -> int:
    url = f"http://127.0.0.1:{settings.port}/health/ready"
    try:
        with urllib.request.urlopen(url, timeout=4):
            return 0
    except urllib.error.HTTPError as error:
        raise Refusal(f"Not ready: {error.read(500).decode(errors='replace')}") from None
    except OSError as error:
        raise Refusal(f"Nothing answers at {url}: {error}.") from None
