"""Who carries the programme: its owner, the strategic allies and the collaborators, and what each gives (P05-P09)."""

from cli.demo.plan.model import Partner
from cli.demo.plan.outsiders import FIRST_DAY
from cli.demo.plan.seed import made_id

# kind, name, what it gives, in a sentence
CARRIERS = (
    ("owner", "The Millennials Movement (TMM)", ("staff", "coordination"),
     "Equipo voluntario; «Proyecto Presupuesto Cero»: primero la propuesta, luego los aliados."),
    ("strategic_ally", "The World We Want", ("platform", "dissemination"),
     "Plataforma global para la consulta ciudadana."),
    ("strategic_ally", "UN Inter-Agency Network on Youth Development, Working Group on Youth and Gender Equality",
     ("expertise", "dissemination"), "Expertas en juventud e igualdad de género para las sesiones."),
    ("strategic_ally", "UN SDG Action Campaign", ("toolkit", "platform"),
     "La encuesta Mi Mundo 2030 y su sistematización."),
    ("strategic_ally", "Young Americas Business Trust (YABT)", ("platform", "staff"),
     "La plataforma de las sesiones en línea y personal de apoyo."),
    ("strategic_ally", "Project Everyone, World's Largest Lesson", ("toolkit",), "Los materiales para Escuela 2030."),
    ("collaborator", "Centro de Información de las Naciones Unidas (CINU Lima)", ("dissemination", "space"),
     "Difusión de la convocatoria y espacios en Lima."),
    ("collaborator", "Interquorum Network", ("dissemination",),
     "Llegó a organizaciones sin conexión mediante su red nacional."),
    ("collaborator", "Junior Chamber International (JCI) Perú", ("dissemination", "logistics"),
     "Red nacional de jóvenes: difusión y logística local."),
)  # fmt: skip


def make_partners() -> tuple[Partner, ...]:
    return tuple(
        Partner(made_id(FIRST_DAY, "partner", number), name, kind, gives, about)
        for number, (kind, name, gives, about) in enumerate(CARRIERS, 1)
    )
