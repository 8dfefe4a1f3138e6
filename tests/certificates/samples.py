"""Snapshots to sign and print without a database."""

from datetime import date
from typing import Any

from services.certificates import codes, credential, wording
from services.certificates.snapshot import Signer, Snapshot

ORIGIN = "http://localhost:8000"
CODE = "CQ7F2M9KXR418TD" + codes.check_symbol("CQ7F2M9KXR418TD")
PUBLIC_ID = "7f1a0c3e-1111-4222-8333-444455556666"
SIX = {
    "es": ["Comunidad 2030", "Mi ODS más importante", "Escuela 2030", "Conferencias y talleres", "Mi Mundo 2030",
           "Ámbito de acción"],
    "pt": ["Comunidade 2030", "Meu ODS mais importante", "Escola 2030", "Conferências e oficinas", "Meu Mundo 2030",
           "Âmbito de ação"],
    "en": ["Community 2030", "My most important SDG", "School 2030", "Conferences and workshops", "My World 2030",
           "Sphere of action"],
}  # fmt: skip
SIGNERS = [
    Signer(name="Dra. Inés Ñuñoa Bravo", role="Directora ejecutiva"),
    Signer(name="João Gonçalves Araújo", role="Coordenador do programa"),
]


def snapshot(kind: str = "member", lang: str = "es", **changes: Any) -> Snapshot:
    person = kind != "organisation"
    items = SIX[lang] if kind == "organisation" else []
    days = (date(2017, 4, 3), date(2017, 9, 30))
    title = wording.title(lang, "Embajadores de la Agenda 2030", "Perú 2017")
    texts = {part: wording.say(lang, f"achievements.{kind}.{part}") for part in ("name", "description", "criteria")}
    values: dict[str, Any] = {
        "language": lang,
        "kind": kind,
        "code": CODE,
        "credential_url": f"{ORIGIN}/credentials/{PUBLIC_ID}",
        "verify_url": f"{ORIGIN}/v/{codes.shown(CODE)}",
        "subject_id": "urn:uuid:5f1a0c3e-1111-4222-8333-444455556666",
        "holder_kind": "person" if person else "organisation",
        "holder_name": "María José Núñez Araújo" if person else "Asociación Juvenil Interquorum Huánuco",
        "organisation_name": "Colectivo Ñandú por la Agenda 2030" if person else None,
        "email_hash": credential.identity_hash("Ana@example.org ", "sal") if person else None,
        "email_salt": "sal" if person else None,
        "issuer_did": "did:web:localhost%3A8000:issuers:ambassadors-peru",
        "issuer_name": "Tejiendo Redes por el Milenio",
        "issuer_url": f"{ORIGIN}/issuers/ambassadors-peru",
        "signers": SIGNERS,
        "achievement_url": f"{ORIGIN}/achievements/018f",
        "achievement_version": 1,
        "achievement_type": "CommunityService",
        "achievement_name": texts["name"],
        "achievement_description": texts["description"],
        "criteria": texts["criteria"],
        "programme_name": "Embajadores de la Agenda 2030",
        "edition_name": "Perú 2017",
        "starts_on": "2017-04-03",
        "ends_on": "2017-09-30",
        "statement": wording.statement(lang, kind, title, days, len(items)),
        "evidence": wording.evidence(lang, kind, items),
        "items": items,
        "awarded_on": "2017-10-20",
        "awarded_line": wording.awarded(lang, date(2017, 10, 20)),
        "valid_from": "2017-10-20T05:00:00Z",
    }
    return Snapshot(**(values | changes))
