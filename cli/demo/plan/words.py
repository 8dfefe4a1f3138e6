"""The words that made-up organisations, places and reports are made of."""

FOUNDATIONS = (
    "Asociación Juvenil", "Colectivo", "Red de Voluntarios", "Asociación Civil", "Círculo de Jóvenes", "Comité Vecinal",
    "Movimiento Ciudadano", "Brigada Ambiental", "Casa Cultural", "Mesa de Mujeres",
)  # fmt: skip
IDEAS = (
    "Sumaq Ayni", "Wayra Musuq", "Yachay Ñan", "Kusi Sonqo", "Allin Ruray", "Illa Tika", "Pacha Kallpa",
    "Qori Rikch'ay",
    "Semilla Nueva", "Manos Abiertas", "Voces del Valle", "Puente de Cañas", "Río de Voces", "Horizonte Claro",
    "Huellas Verdes", "Raíz y Ala", "Luz de Barrio", "Camino Largo", "Tejido Común", "Quinua Dorada", "Brisa del Norte",
    "Molle Florido", "Chacra Viva", "Cantuta Roja", "Totora Firme", "Cóndor Joven",
)  # fmt: skip
LOCALITIES = (
    "Villa Aurora", "Nuevo Retamal", "San Evaristo", "Santa Quiteria", "Alto Molino", "Puerto Sereno", "Pampa Clara",
    "Los Retoños", "Valle Escondido", "Cruz de Eucalipto", "Mirador Chico", "Laguna Baja", "El Algarrobal Viejo",
    "Quebrada Honda Chica", "Huerta Larga", "Tres Molinos", "Campo de Maíz", "Dos Puentes", "Loma Quieta",
    "Fuente de Piedra", "Santa Briseida", "Cerro Manso", "Arenal Dulce", "Bosque del Alba", "Isla de Totora",
    "Barrio Estación", "Caleta Mansa", "Tambo Alegre", "Ribera Sur", "Balcón Azul",
)  # fmt: skip
SPHERES = ("Local", "Regional", "Nacional")
SECTORS = ("Juventud", "Ambiente", "Educación", "Salud", "Cultura", "Mujer", "Discapacidad", "Derechos humanos")
MANDATES = {
    "gender-equality": ("Igualdad de género", "Igualdade de gênero", "Gender equality"),
    "environment": ("Medio ambiente", "Meio ambiente", "Environment"),
    "human-rights": ("Derechos humanos", "Direitos humanos", "Human rights"),
    "religious-freedom": ("Libertad religiosa", "Liberdade religiosa", "Religious freedom"),
    "youth": ("Juventud", "Juventude", "Youth"),
    "education": ("Educación", "Educação", "Education"),
    "health": ("Salud", "Saúde", "Health"),
    "culture": ("Cultura", "Cultura", "Culture"),
    "indigenous-peoples": ("Pueblos indígenas", "Povos indígenas", "Indigenous peoples"),
    "disability": ("Discapacidad", "Deficiência", "Disability"),
    "entrepreneurship": ("Emprendimiento", "Empreendedorismo", "Entrepreneurship"),
}
VOLUNTEERING = (
    "Campañas de limpieza de riberas con vecinos, dos veces al año.",
    "Refuerzo escolar los sábados para niñas y niños de primaria.",
    "Jornadas de donación de sangre junto con la posta médica.",
    "Biblioteca itinerante llevada por voluntarios a tres caseríos.",
    "Ollas comunes durante la temporada de heladas.",
    "Reforestación con especies nativas cada mes de noviembre.",
)
FINDINGS = (
    ("positive", "Actividad constante en su página desde hace tres años; fotos y fechas coinciden con lo declarado."),
    ("positive", "La municipalidad distrital menciona su trabajo en dos notas. Sin señales de vínculo partidario."),
    ("neutral", "Dos aliados confirman su trayectoria por teléfono; poca presencia en redes."),
    ("positive", "Publican convocatorias y resultados con regularidad; equipo mixto y joven."),
)
CHANNELS = ("email", "facebook", "twitter", "partner", "other")
TOPICS = (
    ("Implementación y seguimiento de la Agenda 2030", "local_authority"),
    ("Igualdad de género como eje transversal", "cso"),
    ("El papel de las organizaciones y de la juventud", "other"),
    ("No dejar a nadie atrás: enfoques inclusivos", "academic"),
    ("Medir lo que hacemos: datos ciudadanos", "academic"),
)
TITLES = {
    "community-2030": ("Diálogo en la plaza de {}", "Conversatorio vecinal en {}", "Asamblea abierta en {}"),
    "my-most-important-sdg": ("Mi ODS más importante en {}", "¿Qué objetivo eliges? Feria en {}"),
    "school-2030": ("La lección más grande en {}", "Cuatro clases sobre la Agenda 2030 en {}"),
    "conferences-and-workshops": ("Taller sobre la Agenda 2030 en {}", "Conferencia regional en {}"),
    "my-world-2030": ("Encuesta Mi Mundo 2030 en {}",),
    "sphere-of-action": ("Jornada de nuestra organización en {}", "Nuestro trabajo y los ODS en {}"),
}
PLACES = {
    "community": ("Plaza de {}", "Comunidad de {}", "Mercado de {}"),
    "school": ("I. E. {} de {}",),
    "venue": ("Casa comunal de {}", "Auditorio municipal de {}", "Local vecinal de {}", "Parque de {}"),
}
LOCAL = (
    "Se tradujo el material al quechua con ayuda de una maestra jubilada.",
    "Empezamos con un pago a la tierra a pedido de la comunidad.",
    "Usamos títeres en lugar de diapositivas: no había luz.",
    "Cambiamos el horario para no cruzarnos con la cosecha.",
    "La radio local transmitió la jornada.",
    "Los acuerdos quedaron escritos en un papelógrafo que guarda la junta vecinal.",
)
TASKS = (
    "Registro de participantes, traducción y sonido",
    "Facilitación de mesas y toma de notas",
    "Logística, refrigerio y cuidado de niños",
    "Difusión puerta a puerta y encuesta",
)
SCHOOL_TOPICS = (
    "Agua y saneamiento",
    "Igualdad de género",
    "Cambio climático y glaciares",
    "Convivencia sin violencia",
)
COMMITMENTS = (
    (12, "home", "Separar en casa los residuos que se pueden reutilizar."),
    (7, "work", "Desconectar los cargadores de la oficina cuando no se usan."),
    (6, "home", "Cerrar el caño mientras me cepillo los dientes."),
    (4, "school", "Ayudar a leer a una compañera de primer grado."),
    (5, "home", "Repartir las tareas de la casa entre todos."),
    (13, "work", "Ir en bicicleta al trabajo dos veces por semana."),
    (3, "school", "Llevar fruta en vez de golosinas a la escuela."),
    (15, "school", "Cuidar los árboles que sembramos en el patio."),
    (11, "home", "Participar en la limpieza de la cuadra cada mes."),
    (16, "work", "Atender por orden de llegada, sin favores."),
)
ALLIES = (
    ("Municipalidad distrital de {}", "local_authority"),
    ("Posta médica de {}", "local_authority"),
    ("Biblioteca popular de {}", "cso"),
    ("Instituto técnico de {}", "academic"),
    ("Club de madres de {}", "cso"),
    ("Bodega y panadería {}", "private"),
    ("Radio comunitaria {}", "private"),
    ("Facultad de educación, sede {}", "academic"),
)
MOBILISED = ("Junta vecinal de {}", "Comedor popular de {}", "Club deportivo {}", "Asociación de artesanas de {}")
GAVE = ("spaces", "institutional_support", "funding")
