"""Peruvian names for people who do not exist. Faker knows no es_PE, so its provider is here."""

from collections.abc import Iterator
from datetime import date, timedelta
from unicodedata import normalize

from faker import Faker
from faker.providers.person import Provider

from cli.demo.plan.model import Member
from cli.demo.plan.seed import digest, made_id

WOMEN = (
    "Ana Lucía",
    "Milagros",
    "Rosa Elvira",
    "Yesenia",
    "Flor de María",
    "Katherine",
    "Luz Marina",
    "Maribel",
    "Nélida",
    "Carmen Rosa",
    "Sonia",
    "Fiorella",
    "Gianella",
    "Xiomara",
    "Lizbeth",
    "Rocío",
    "Nataly",
    "Pilar",
    "Sayuri",
    "Killa",
    "Illari",
    "Sami",
    "Urpi",
    "Wayra",
    "Ñusta",
    "Teodora",
    "Juana",
    "Magaly",
    "Brenda",
    "Danitza",
    "Estefany",
    "Roxana",
    "Vilma",
    "Yanet",
    "Zoraida",
    "Bertha",
    "Edith",
    "Gladys",
    "Hilda",
    "Karina",
)
MEN = (
    "José Luis",
    "Juan Carlos",
    "Wilmer",
    "Edwin",
    "Percy",
    "Freddy",
    "Miguel Ángel",
    "Jhon",
    "Elmer",
    "Rolando",
    "Wilfredo",
    "Amaru",
    "Inti",
    "Rumi",
    "Yawar",
    "Sinchi",
    "Illapa",
    "Segundo",
    "Hernán",
    "Marco Antonio",
    "Joel",
    "Abel",
    "Alex",
    "Brayan",
    "César",
    "Dante",
    "Efraín",
    "Fidel",
    "Gilmer",
    "Hugo",
    "Iván",
    "Julio",
    "Kevin",
    "Lenin",
    "Moisés",
    "Néstor",
    "Óscar",
    "Raúl",
    "Santos",
    "Víctor",
)
FAMILIES = (
    "Quispe", "Mamani", "Huamán", "Flores", "Condori", "Rojas", "Chávez", "Ramos", "Choque", "Sánchez", "Vásquez",
    "Huanca", "Apaza", "Ticona", "Ccori", "Yupanqui", "Cusi", "Ccopa", "Puma", "Atauchi", "Llanos", "Tello", "Pezo",
    "Shapiama", "Tuesta", "Murrieta", "Pacaya", "Ahuanari", "Inga", "Zevallos", "Aliaga", "Paredes", "Espinoza",
    "Palomino", "Gutiérrez", "Carrasco", "Chumpitaz", "Farfán", "Ñahui", "Poma", "Raymundo", "Soto", "Taipe", "Urbano",
    "Valverde", "Yauri", "Zapata", "Bustamante", "Castillo", "Díaz", "Effio", "Guevara", "Hurtado", "Julca", "Lozano",
)  # fmt: skip


class Peruvian(Provider):
    """Faker's person provider for es_PE: two family names, the father's and the mother's."""

    formats_female = ("{{first_name_female}} {{last_name}} {{last_name}}",)
    formats_male = ("{{first_name_male}} {{last_name}} {{last_name}}",)
    formats = formats_female + formats_male
    first_names_female = WOMEN
    first_names_male = MEN
    first_names = WOMEN + MEN
    last_names = FAMILIES


def faker(*words: object) -> Faker:
    made = Faker("es")
    made.add_provider(Peruvian)
    made.seed_instance(int.from_bytes(digest("faker", *words)[:8], "big"))
    return made


def plain(text: str) -> str:
    """Letters of an address: no accents, no spaces."""
    kept = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return kept.replace(" ", ".")


def members(edition: str, on: date) -> Iterator[Member]:
    """Endlessly many adults, each with an address of their own at example.org."""
    names, number = faker(edition, "members"), 0
    while True:
        number += 1
        gender = names.random_element(("female", "female", "female", "male", "male"))
        given = names.first_name_female() if gender == "female" else names.first_name_male()
        family = f"{names.last_name()} {names.last_name()}"
        if number % 61 == 0:
            gender = "other"
        born_on = on - timedelta(days=int(365.25 * 18) + 40 + names.random_int(0, 365 * 17))
        email = f"{plain(given).split('.')[0]}.{plain(family).split('.')[0]}.{edition[-2:]}{number:03d}@example.org"
        yield Member(made_id(on, edition, "member", number), given, family, gender, born_on, email)
