"""Who runs the demo's programmes. Nobody is real; all share one password, because it is a demonstration."""

from dataclasses import dataclass

PASSWORD = "camino-de-tinkuy"  # noqa: S105 - printed at every start, opens made-up records only


@dataclass(frozen=True, slots=True)
class Actor:
    role: str
    name: str
    email: str


ADMINISTRATOR = Actor("administrator", "Amparo Salas Rey", "administracion@example.org")
COORDINATOR = Actor("coordinator", "Catalina Huamán Ríos", "coordinacion@example.org")
REVIEWER = Actor("reviewer", "Rumi Tello Arana", "revision@example.org")
DATA_REVIEWER = Actor("data_reviewer", "Dante Flores Pinto", "datos@example.org")
SHOWCASE_EDITOR = Actor("showcase_editor", "Sami Quispe Lazo", "vitrina@example.org")
HELPER = Actor("helper", "Yachay Rojas Inga", "ayuda@example.org")

STAFF = (COORDINATOR, REVIEWER, DATA_REVIEWER, SHOWCASE_EDITOR)
