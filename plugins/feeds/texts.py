"""French words of the feeds. A lone dash keeps to the word before it (U+00A0)."""

LISTING_TITLE = "{site}\u00a0– {name}"
ITEM_TITLE = "{kicker}\u00a0– {title}"
ARCHIVE_TITLE = "{site}\u00a0– archives, {month}"
SITE_DESCRIPTION = "Les derniers articles de la rédaction, {site}."
CATEGORY_DESCRIPTION = "Les derniers articles de la rubrique {name}."
AUTHOR_DESCRIPTION = "Les derniers articles signés {name}."
TAG_DESCRIPTION = "Les derniers articles sur le sujet {name}."
DOSSIER_DESCRIPTION = "Les articles du dossier {name}."
LANGUAGE_DESCRIPTION = "Les derniers articles en {language}, {site}."
CORRECTIONS_DESCRIPTION = "Les erreurs que la rédaction a corrigées, {site}."
CORRECTION_TITLE = "Correction\u00a0– {title}"
WITHDRAWN_TITLE = "[Retiré] Article publié le {day}"
WITHDRAWN = "Cet article a été retiré le {day}."
LISTEN = "Écouter"
WATCH = "Voir la vidéo"
SUBSCRIPTIONS_TITLE = "{site}\u00a0– tous les flux"
# The groups of the list of all feeds, by kind; the site's own feed stands above them.
GROUPS = {
    "category": "Rubriques",
    "author": "Auteurs",
    "dossier": "Dossiers",
    "tag": "Mots-clés",
    "language": "Langues",
    "corrections": "Corrections",
}
COPYRIGHT = "©\u00a0{owner}. Tous droits réservés."

# Set by the typography room when they are filled.
CORRECTION = "Correction du {day}"
PARTNER = "Contenu proposé par un partenaire"
PARTNER_NAMED = "Contenu proposé par un partenaire : {source}"
OPINION = "Tribune"
OPINION_NOTICE = (
    "Cette tribune n’engage que ses auteurs ; elle ne reflète pas nécessairement l’opinion de la rédaction."
)
SOURCE = "Source : {source}"
AGENCY = "Avec {agency}"
AI_DISCLOSURE = "Intelligence artificielle"
RIGHT_OF_REPLY = "Droit de réponse de {name}, {day}"
OCCASION_UNTIL = "Du {start} au {end}"
OCCASION_PLACE = "{when}, {place}"
CREDIT = "{role} : {name}"
