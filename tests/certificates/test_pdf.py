"""The printed certificate: one page, our typefaces, the credential inside, a code that reads, nothing out of place."""

import hashlib
import io
import json
import re
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from services.certificates import codes, credential, pdf, wording
from services.certificates.snapshot import Signer, Snapshot
from tests.certificates import qr
from tests.certificates.samples import CODE, SIGNERS, snapshot

PPI = 100
MM = PPI / 25.4
HARD_NAMES = [
    "Ñ",
    "María de los Ángeles Concepción Fernández-Baca y Gutiérrez de la Torre Ñahui Quispe",
    "Łukasz Őry-Çelik ã ê ü ß ʼAymaraʼ",
    "Иван Петрович Сидоров",
    "DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftÑÑÑ",
    "O'Higgins & Cía. «Ñuqanchik» #1 @ $100 _*[link](x)* \\ `code` <b>",
    " ".join(["Asociación Civil de Jóvenes"] * 8)[:200],
]


def data(made: Snapshot) -> bytes:
    return credential.to_bytes(credential.credential(made))


def render(made: Snapshot) -> bytes:
    return pdf.render(made, data(made), lambda key: wording.say(made.language, key))


def picture(made: Snapshot, ppi: int = PPI) -> Image.Image:
    values = pdf.printed(made, data(made), lambda key: wording.say(made.language, key))
    inputs = {"data": json.dumps(values, ensure_ascii=False)}
    png = pdf._compiler().compile(sys_inputs=inputs, format="png", ppi=ppi)
    assert isinstance(png, bytes)
    return Image.open(io.BytesIO(png)).convert("RGB")


def words(made: bytes) -> str:
    return re.sub(r"\s+", " ", PdfReader(io.BytesIO(made)).pages[0].extract_text()).replace("\u2011", "-")


@pytest.mark.parametrize("lang", ["es", "pt", "en"])
@pytest.mark.parametrize("kind", ["training", "organisation", "member", "outstanding"])
def test_one_page_that_says_it_all(kind: str, lang: str) -> None:
    made = snapshot(kind, lang)
    file = render(made)
    reader = PdfReader(io.BytesIO(file))
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == (297, 210)
    text = words(file)
    for part in (made.holder_name, made.achievement_name, made.statement, codes.shown(CODE), made.awarded_line):
        assert part in text, part
    assert [reader.attachments["credential.json"][0]] == [data(made)]
    assert len(file) <= 100_000
    root: Any = reader.trailer["/Root"]
    xmp = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>3<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)
    assert root["/Lang"] == lang
    assert root["/AF"][0].get_object()["/AFRelationship"] == "/Source"


def test_only_our_typefaces() -> None:
    reader = PdfReader(io.BytesIO(render(snapshot("organisation"))))
    resources: Any = reader.pages[0]["/Resources"]
    fonts = resources["/Font"].values()
    names = {str(font.get_object()["/BaseFont"]).split("+")[1].split("-")[0] for font in fonts}
    assert names == {"EBGaramond12", "Lato"}


@pytest.mark.parametrize("name", HARD_NAMES)
def test_hard_names_fit_and_can_be_read_back(name: str) -> None:
    made = snapshot("organisation", holder_name=name)
    assert name.replace("-", "") in words(render(made)).replace("- ", "").replace("-", "")
    assert margins(picture(made)) == margins(picture(snapshot("organisation")))


def test_the_longest_of_everything_stays_inside() -> None:
    many = [Signer(name="Dra. " + "Ñuñoa Bravo " * 6, role="Directora ejecutiva de la coordinación nacional " * 1)] * 3
    longest = snapshot(
        "member",
        holder_name=HARD_NAMES[-1],
        organisation_name=HARD_NAMES[-1],
        issuer_name="Asociación Interregional de Organizaciones de la Sociedad Civil por los ODS y la Agenda 2030",
        signers=many,
    )
    assert margins(picture(longest)) == margins(picture(snapshot("organisation")))
    eight = snapshot("training", items=["El papel de la sociedad civil y las juventudes en la Agenda 2030"] * 8)
    assert margins(picture(eight)) == margins(picture(snapshot("organisation")))


def margins(page: Image.Image) -> list[str]:
    """What lies left, right and below of the printed area: the frame and nothing else."""
    w, h = page.size
    strips = [(0, 0, 24 * MM, h), (w - 24 * MM, 0, w, h), (0, h - 16 * MM, w, h), (0, 0, w, 21 * MM)]
    return [
        hashlib.sha256(page.crop(tuple(round(edge) for edge in box)).tobytes()).hexdigest()  # type: ignore[arg-type]
        for box in strips
    ]


@pytest.mark.parametrize("lang", ["es", "pt", "en"])
def test_the_code_reads_as_the_address(lang: str) -> None:
    made = snapshot("organisation", lang, signers=SIGNERS)
    page = picture(made, 3 * PPI)
    box = (184 * 3 * MM, 160 * 3 * MM, 212 * 3 * MM, 191 * 3 * MM)
    code = page.crop(tuple(round(edge) for edge in box))  # type: ignore[arg-type]
    assert qr.read(qr.modules(code)) == made.verify_url


def test_the_same_snapshot_gives_the_same_bytes() -> None:
    assert render(snapshot()) == render(snapshot())
    assert data(snapshot()) == data(snapshot())


@pytest.mark.parametrize("name", ["Colectivo 🌱", "日本", "ሀሁሂ"])
def test_what_cannot_be_printed_is_refused(name: str) -> None:
    with pytest.raises(pdf.CannotPrint):
        render(snapshot(holder_name=name))


def test_spelled_for_each_language() -> None:
    assert [snapshot("organisation", lang).statement for lang in ("es", "pt", "en")] == [
        "por haber realizado, dentro del plazo, las seis actividades comunitarias de «Embajadores de la Agenda 2030», "
        "edición Perú 2017, entre abril y septiembre de 2017.",
        "por ter realizado, dentro do prazo, as seis atividades comunitárias de «Embajadores de la Agenda 2030», "
        "edição Perú 2017, entre abril e setembro de 2017.",
        "for carrying out, in time, the six community activities of “Embajadores de la Agenda 2030”, "
        "Perú 2017 edition, April to September 2017.",
    ]
    assert [snapshot(lang=lang).awarded_line for lang in ("es", "pt", "en")] == [
        "Otorgado el 20 de octubre de 2017",
        "Concedido em 20 de outubro de 2017",
        "Awarded on 20 October 2017",
    ]
