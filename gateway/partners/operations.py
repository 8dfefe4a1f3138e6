"""The stable interface for partners: the only operations that an access token opens, each with the scope it needs.

Adding a line is a promise: `docs/partners.openapi.json` holds it, and a breaking difference fails the tests.
"""

import re
from dataclasses import dataclass

READ, WRITE = "read", "write"


@dataclass(frozen=True)
class Operation:
    """`path` as FastAPI describes it. `example` names the entry in `examples`."""

    service: str
    method: str
    path: str
    example: str

    @property
    def scope(self) -> str:
        return f"{self.service}:{READ if self.method == 'GET' else WRITE}"


APPLICATIONS, ACTIVITIES, SURVEYS = "applications", "activities", "surveys"

OPERATIONS = (
    Operation(APPLICATIONS, "GET", "/api/applications/calls", "calls"),
    Operation(APPLICATIONS, "GET", "/api/applications/calls/{slug}", "call"),
    Operation(APPLICATIONS, "PUT", "/api/applications/{id}", "application_put"),
    Operation(APPLICATIONS, "GET", "/api/applications/{id}", "application"),
    Operation(APPLICATIONS, "POST", "/api/applications/{id}/submit", "application"),
    Operation(ACTIVITIES, "GET", "/api/activities/editions/{edition_id}/sessions", "sessions"),
    Operation(ACTIVITIES, "GET", "/api/activities/sessions/{id}", "session"),
    Operation(ACTIVITIES, "POST", "/api/activities/sessions/{id}/attendance/import", "attendance_import"),
    Operation(ACTIVITIES, "GET", "/api/activities/sessions/{id}/attendance", "attendance"),
    Operation(ACTIVITIES, "GET", "/api/activities/editions/{slug}/results", "results"),
    Operation(ACTIVITIES, "GET", "/api/activities/programmes/{slug}/results", "results"),
    Operation(SURVEYS, "GET", "/api/surveys/forms/{id}/results", "survey_results"),
)
SCOPES = tuple(dict.fromkeys(operation.scope for operation in OPERATIONS))


UUID, WORD = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "[^/]+"


def pattern(path: str) -> re.Pattern[str]:
    """An id is a UUID: `/{id}` must not open `/export.csv`."""
    parts = re.split(r"\{(\w+)\}", path)
    made = [re.escape(p) if n % 2 == 0 else UUID if p.endswith("id") else WORD for n, p in enumerate(parts)]
    return re.compile("".join(made))


PATTERNS = [(pattern(operation.path), operation) for operation in OPERATIONS]


def operation_of(method: str, path: str) -> Operation | None:
    """The operation that this request calls. A word of the list comes before a parameter, as in the routes."""
    asked = "GET" if method == "HEAD" else method
    return next((o for matches, o in PATTERNS if o.method == asked and matches.fullmatch(path)), None)
