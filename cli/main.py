"""The `tinkuy` command. Each command imports what it needs when it is called: `tinkuy health` stays quick."""

import argparse
import asyncio
import importlib
import logging
import sys
from pathlib import Path

from cli.backup.command import add_to, do_backup, do_restore  # noqa: F401 - found by their names
from cli.engines.errors import Refusal
from cli.memory import be_frugal

PARTS = ("gateway", "applications", "activities", "surveys", "certificates", "jobs")


def main(argv: list[str] | None = None) -> int:
    """The exit code; what went wrong is one sentence on standard error."""
    arguments = parser().parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if arguments.command == "serve":  # a log of requests is for servers; `run` keeps a person's terminal quiet
        logging.getLogger("tinkuy.access").setLevel(logging.INFO)
    be_frugal()
    try:
        return int(globals()[f"do_{arguments.command}"](arguments))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="tinkuy", description="Runs a citizen-engagement programme.")
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="start the engines and everything else, at one address")
    serve = commands.add_parser("serve", help="everything in this process (DATABASE_URL), or one part of it (NATS_URL)")
    serve.add_argument("part", nargs="?", choices=PARTS)
    migrate = commands.add_parser("migrate", help="make or update schemas, roles and keys")
    migrate.add_argument("parts", nargs="*", choices=[*PARTS[:-1], []])
    commands.add_parser("demo", help="load the demo into a running Tinkuy, or go on with it")
    commands.add_parser("invite", help="a one-time link for the first coordinator, while nobody can sign in")
    commands.add_parser("health", help="whether the process on TINKUY_PORT is ready")
    add_to(commands)
    openapi = commands.add_parser("openapi", help="write the merged description of all routes")
    openapi.add_argument("path", type=Path)
    openapi.add_argument("--check", action="store_true", help="only compare, and fail when it is stale")
    migration = commands.add_parser("migration", help="write a revision: what differs between models and tables")
    migration.add_argument("package")
    migration.add_argument("message")
    return made


def do_run(_: argparse.Namespace) -> int:
    from cli.run import run
    from cli.settings import read

    return run(read())


def do_serve(arguments: argparse.Namespace) -> int:
    from cli.serve import serve
    from cli.settings import read

    return serve(read(), arguments.part)


def do_migrate(arguments: argparse.Namespace) -> int:
    from cli.migrate import migrate
    from cli.settings import read

    asyncio.run(migrate(read(), arguments.parts))
    return 0


def do_demo(_: argparse.Namespace) -> int:
    from cli.settings import read

    demo = importlib.import_module("cli.demo")
    code: int = demo.main(read()) or 0
    return code


def do_invite(_: argparse.Namespace) -> int:
    from cli.first import first_link
    from cli.settings import read

    link = asyncio.run(first_link(read()))
    if link is None:
        raise Refusal("Somebody can sign in already: an administrator invites the others on the page of the team.")
    print(link)
    return 0


def do_health(_: argparse.Namespace) -> int:
    from cli.health import health
    from cli.settings import read

    return health(read())


def do_openapi(arguments: argparse.Namespace) -> int:
    from cli.openapi import check, write

    return check(arguments.path) if arguments.check else write(arguments.path)


def do_migration(arguments: argparse.Namespace) -> int:
    from cli.migration import migration

    return migration(arguments.package, arguments.message)
