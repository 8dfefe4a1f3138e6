"""Which parts the product has, and how each is found by its name."""

import importlib

from kit.service import Service

SERVICES = ("applications", "activities", "surveys", "certificates")
GATEWAY = "gateway"
JOBS = "jobs"
PROCESSES = (GATEWAY, *SERVICES, JOBS)

# schema → the package whose `migrations` folder makes it
PACKAGES = {GATEWAY: "gateway", **{name: f"services.{name}" for name in SERVICES}}
ISSUERS = [GATEWAY, *(f"svc:{name}" for name in SERVICES)]
SUBJECTS = [f"{name}.>" for name in (GATEWAY, *SERVICES)]


def load(name: str) -> Service:
    """The service of that name. Imported here and not above: a process loads what it serves and nothing else."""
    service: Service = importlib.import_module(f"services.{name}.service").service
    return service
