"""What is typed at random into a newsroom: days, names, lines of a head, paragraphs."""

from hypothesis import strategies as st

NUMBERS = st.integers(0, 40)
DAYS = st.sampled_from(
    """
    2026-11-23|2026-11-23 09:40|2026-11-22|2026-11-22 23:45|2026-11-21 08:30|2026-11-21 12:00|2026-11-02|2026-10-31
    2026-10-05|2026-10-05 07:15|2026-10-04 23:59|2026-10-01|2025-11-24|2025-11-23 11:30|2025-03-09|2024-10-27 02:30
    2026-12-01|2023-01-01
    """.replace("\n", "|")
    .replace("    ", "")
    .strip("|")
    .split("|")
)
SLUGS = st.sampled_from(
    ["vote", "marche-couvert", "quai-nord", "le-pont", "numero-12", "z", "a-b-c-d", "été", "Vote"]
)
HEADS = st.sampled_from(
    [
        *(("Title", f"Titre {n}") for n in range(3)),
        ("Title", "L'« autre » titre & le reste : n°5"),
        ("Surtitre", "Conseil"),
        ("Surtitre", None),
        (
            "Summary",
            "Un chapô *tout autre*, assez long pour que nul ne trouve à y redire ce jour-là, ni demain.",
        ),
        ("Summary", None),
        ("Description", "Pour les moteurs."),
        *(("Category", name) for name in ("Politique", "Économie", "Emploi", "Culture", "Cultur")),
        *(
            ("Authors", name)
            for name in ("Ada Riva", "Luc Ney", "Zoé Müller", "luc ney ; Ada Riva", "Inconnue")
        ),
        *(
            ("Tags", name)
            for name in ("Élections", "elections ; port", "ÉLECTIONS ; Budget", "budget", "L’école")
        ),
        ("Tags", "rare ; Port"),
        ("Tags", None),
        ("Noindex", "oui"),
        ("Noindex", None),
        ("Dossier", "port"),
        ("Dossier", "conseil"),
        ("Dossier", None),
        ("Slug", "autre-nom"),
        ("Slug", None),
        ("Signature", "Ada Riva | envoyée spéciale"),
        ("Credits", "photo : Zoé Müller"),
        ("Avec", "AFP"),
        ("IA", "Traduit avec une machine."),
        ("Licence", "CC BY 4.0"),
        ("Lang", "en"),
        ("Lang", None),
        ("Lire_aussi", None),
        ("Anciennes_adresses", "/2019/06/ancienne.html"),
        ("Anciennes_adresses", "/rubriques/culture/page/9/"),
        ("Anciennes_adresses", None),
        ("Modified", None),
        ("Correction", None),
        ("Droit_de_reponse", None),
        ("Inconnu", "sans effet"),
    ]
)
STATUSES = st.sampled_from(["published", "published", "draft", "hidden", "retired"])
GENRES = st.sampled_from(
    ["actualite", "depeche", "tribune", "interview", "communique", "agenda", "direct", "partenaire"]
)
EMBARGOES = st.sampled_from(
    [None, "2026-11-23 12:30", "2026-11-25", "2026-11-22 20:00", "2026-12-24 18:00", "2027-12-01"]
)
PARAGRAPHS = st.sampled_from(
    [
        "Une phrase de plus : « voilà ».",
        "Une note[^1] de bas de page.\n\n[^1]: Le texte de la note.",
        '![Le quai au matin](/images/2026/11/quai.png){credit="Ada Riva"}',
        '![La digue](/images/2026/11/digue.png "La digue, hier"){credit="Ada Riva"}',
        "## Un intertitre\n\nSuivi d'un texte.",
        "### 14 h 30 – Le vote commence\n\nC'est parti.",
        "**Et la digue ?**\n\nElle tient.",
        "Voir [les articles sur les élections](/mots-cles/elections/) et [sa page](/auteurs/luc-ney/).",
        "Voir [les articles sur l'école](/mots-cles/l-ecole/) et [les images de Zoé](/auteurs/zoe-muller/).",
        "Voir [toute la rubrique économie](/rubriques/economie/) et [la deuxième page](/actualites/page/2/).",
        "Voir [ce jour-là](/2026/10/05/), [ce mois-là](/2026/11/) et [le dossier](/dossiers/conseil/).",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ]
)
STEPS = st.sampled_from(
    [{"minutes": 31}, {"hours": 13}, {"days": 1}, {"days": 2}, {"days": 40}, {"days": 366}, {"days": -3}]
)
