"""Texts of the programme that coordinators write once, in three languages."""

STAGES = {
    "call": ("Convocatoria", "Convocatória", "Call"),
    "selection": ("Selección", "Seleção", "Selection"),
    "training": ("Capacitación", "Capacitação", "Capacity building"),
    "implementation": ("Implementación", "Implementação", "Implementation"),
    "systematisation": ("Sistematización", "Sistematização", "Systematisation"),
    "certification": ("Certificación", "Certificação", "Certification"),
}
PROGRAMME = {
    "es": "Organizaciones de la sociedad civil del Perú llevan la Agenda 2030 a sus comunidades: se capacitan, "
    "realizan seis acciones con la ciudadanía y miden lo que logran. Datos de demostración: nadie en ellos es real.",
    "pt": "Organizações da sociedade civil do Peru levam a Agenda 2030 às suas comunidades: capacitam-se, "
    "realizam seis ações com a população e medem o que alcançam. Dados de demonstração: ninguém neles é real.",
    "en": "Civil society organisations of Peru bring the 2030 Agenda to their communities: they are trained, carry out "
    "six actions with citizens and measure what they achieve. Demonstration data: nobody in it is real.",
}
PRACTICE = {
    "es": "Una edición abierta para probar: postula, responde la encuesta, entra con cada rol. Nadie en ella es real.",
    "pt": "Uma edição aberta para testar: inscreva-se, responda à pesquisa, entre com cada papel. Tudo é inventado.",
    "en": "An open edition to try things out: apply, answer the survey, sign in with each role. Nobody in it is real.",
}
SUMMARY = {
    "es": "Convocatoria abierta a organizaciones con al menos dos años de trabajo y un equipo de tres personas o más.",
    "pt": "Chamada aberta a organizações com ao menos dois anos de trabalho e uma equipe de três pessoas ou mais.",
    "en": "Open to organisations with at least two years of work and a team of three people or more.",
}
CONSENT = {
    "es": "Usaremos estos datos solo para el programa: evaluar la postulación, organizar las sesiones y emitir "
    "certificados. Puede pedir que los corrijamos o borremos en cualquier momento.",
    "pt": "Usaremos estes dados apenas para o programa: avaliar a inscrição, organizar as sessões e emitir "
    "certificados. Pode pedir que os corrijamos ou apaguemos a qualquer momento.",
    "en": "We use these data for the programme only: to assess the application, to organise the sessions and to issue "
    "certificates. You may ask us to correct or erase them at any time.",
}
ELIGIBILITY = [
    {"key": "min_years_of_operation", "params": {"years": 2}},
    {"key": "min_members", "params": {"count": 3}},
    {"key": "min_member_age", "params": {"years": 18}},
    {"key": "volunteering_experience", "params": {}},
    {"key": "no_party_affiliation", "params": {}},
]
ISSUER = "The Millennials Movement (demostración)"


def named(es: str, pt: str, en: str) -> dict[str, str]:
    return {"es": es, "pt": pt, "en": en}
