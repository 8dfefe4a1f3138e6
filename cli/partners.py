"""`python -m cli.partners docs/partners.openapi.json`: the kept copy of the partners' interface, written anew.

Refuses a difference that would break partners' programs, unless `--break` says that it is meant.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from cli import openapi
from gateway.partners.breaking import breaking
from gateway.partners.document import partners_document


def document() -> dict[str, Any]:
    """As /api/partners/openapi.json answers, without the address of an installation."""
    return partners_document(json.loads(openapi.description()))


def text(made: dict[str, Any]) -> str:
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m cli.partners", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--break", dest="meant", action="store_true", help="write it although it breaks programs")
    arguments = parser.parse_args()
    made = document()
    lost = breaking(json.loads(arguments.path.read_text("utf-8")), made) if arguments.path.exists() else []
    if lost and not arguments.meant:
        print("Partners' programs would break:\n" + "\n".join(lost))
        return 1
    arguments.path.write_text(text(made), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
