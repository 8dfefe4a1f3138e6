"""nats-server with JetStream: on this machine only, behind a token, every message on the disk before its answer."""

import socket
import time
from pathlib import Path

from cli.engines.account import engine_account
from cli.engines.binaries import nats_server
from cli.engines.errors import Refusal
from cli.engines.folder import claim, make_engine_folder, secret, write_for_engine
from cli.engines.process import Child, free_port, rotate, tail

# `sync_interval: always`, because the default of two minutes loses every message since the last sync on a power cut.
CONFIGURATION = """# Written by Tinkuy at every start.
server_name: tinkuy
listen: "127.0.0.1:{port}"
authorization {{ token: "{token}" }}
# Read by the bus at its start, to see that the server syncs. It has no password of its own, hence the secret path.
http: "127.0.0.1:{monitor_port}"
http_base_path: "/{monitor_path}"
max_payload: 1MB
jetstream {{
  store_dir: "{store}"
  sync_interval: always
  max_memory_store: 32MB
  max_file_store: 2GB
}}
"""


class Nats:
    """One server whose store is `data/nats`."""

    def __init__(self, data: Path, port: int | None = None) -> None:
        self.data = data.absolute()
        self.folder = self.data / "nats"
        self.log = self.data / "nats.log"
        self.fixed_port = port
        self.port = port or 0
        self.monitor_port = 0
        self.child: Child | None = None

    @property
    def name(self) -> str:
        return "nats"

    @property
    def token(self) -> str:
        return secret(self.data / "nats.token")

    @property
    def url(self) -> str:
        return f"nats://{self.token}@127.0.0.1:{self.port}"

    @property
    def monitor_url(self) -> str:
        return f"http://127.0.0.1:{self.monitor_port}/{self._monitor_path}"

    @property
    def _monitor_path(self) -> str:
        return secret(self.data / "nats.monitor")

    def start(self, seconds: float = 60) -> None:
        claim(self.data)
        make_engine_folder(self.folder)
        self.port = self.fixed_port or free_port()
        self.monitor_port = free_port()
        self.launch()
        end = time.monotonic() + seconds
        while not self.is_ready():
            if time.monotonic() > end:
                self.stop()
                raise Refusal(f"nats-server was not ready after {seconds:.0f} seconds; see {self.log}.")
            time.sleep(0.02)

    def launch(self) -> None:
        """Start the process on the port it has, without waiting. Main thread only."""
        configuration = self.data / "nats.conf"
        values = {"port": self.port, "token": self.token, "store": self.folder}
        values |= {"monitor_port": self.monitor_port, "monitor_path": self._monitor_path}
        write_for_engine(configuration, CONFIGURATION.format(**values))
        rotate(self.log)
        self.child = Child(
            name=self.name,
            argv=[nats_server(), "-c", configuration],
            account=engine_account(),
            environment={"PATH": "/usr/bin:/bin", "GOMEMLIMIT": "64MiB"},
            folder=Path("/"),
            log=self.log,
        )
        self.child.start()

    def is_ready(self) -> bool:
        """Whether it greets on its port; Refusal when it has ended."""
        if self.child is None or not self.child.alive:
            raise Refusal(f"nats-server did not start; its log {self.log} ends: {tail(self.log)}")
        try:
            with socket.create_connection(("127.0.0.1", self.port), 0.5) as connection:
                connection.settimeout(1)
                return connection.recv(5).startswith(b"INFO")
        except OSError:
            return False

    def stop(self, seconds: float = 15) -> None:
        if self.child:
            self.child.stop(seconds)
