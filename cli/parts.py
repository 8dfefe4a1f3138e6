"""Which parts the product has, and how each is found by its name."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the kernel with all it needs is loaded when a part is
    from kit.service import Service

GATEWAY = "gateway"
JOBS = "jobs"
SERVICES = ("applications", "activities", "surveys", "certificates")
PARTS = (GATEWAY, *SERVICES)

# schema → the package with its code, and with the `migrations` that make it
PACKAGES = {GATEWAY: "gateway", **{name: f"services.{name}" for name in SERVICES}}
ISSUERS = [GATEWAY, *(f"svc:{name}" for name in PARTS)]
SUBJECTS = [f"{name}.>" for name in PARTS]


def load(name: str) -> "Service":
    """The part of that name. Imported here and not above: a process loads what it serves and nothing else."""
    service: Service = importlib.import_module(f"{PACKAGES[name]}.service").service
    return service
