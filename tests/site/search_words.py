"""Words that must meet in a search, and the articles that hold them."""

BODIES = {
    "economie": "L’économie du port est un mystère.",
    "economies": "Les économies du port sont des mystères.",
    "oeuvre": "L’œuvre du sculpteur est au musée.",
    "cheval": "Le cheval du journal national.",
    "chevaux": "Les chevaux des journaux nationaux.",
    "travail": "Le travail du vitrail.",
    "travaux": "Les travaux des vitraux.",
    "chiffres": "La ville a dépensé 10 000 euros aujourd’hui.",
}
# Words that must find the same articles.
ALIKE = [
    ("economie", "économie", "l'économie", "l’économie", "ÉCONOMIE", "Économies", "d’économie"),
    ("oeuvre", "œuvre", "ŒUVRE", "l’œuvre", "oeuvres", "Œuvres"),
    ("cheval", "chevaux"),
    ("journal", "journaux"),
    ("national", "nationaux", "nationale"),
    ("travail", "travaux"),
    ("vitrail", "vitraux"),
    ("10 000", "10000", "10\u202f000"),
    ("aujourd'hui", "aujourd’hui"),
]
