"""French words of the feeds. A lone dash keeps to the word before it (U+00A0)."""

LISTING_TITLE = "{site}\u00a0– {name}"
ITEM_TITLE = "{kicker}\u00a0– {title}"
SITE_DESCRIPTION = "Les derniers articles de la rédaction, {site}."
CATEGORY_DESCRIPTION = "Les derniers articles de la rubrique {name}."
AUTHOR_DESCRIPTION = "Les derniers articles signés {name}."
TAG_DESCRIPTION = "Les derniers articles sur le sujet {name}."
DOSSIER_DESCRIPTION = "Les articles du dossier {name}."
LANGUAGE_NAME = "Articles en {language}"
LANGUAGE_DESCRIPTION = "Les derniers articles en {language}, {site}."
CORRECTIONS_NAME = "Corrections"
CORRECTIONS_DESCRIPTION = "Les erreurs que la rédaction a corrigées, {site}."
CORRECTION_TITLE = "Correction\u00a0– {title}"
WITHDRAWN_TITLE = "[Retiré] Article publié le {day}"
WITHDRAWN = "Cet article a été retiré le {day}."
LISTEN = "Écouter"
WATCH = "Voir la vidéo"
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

# By ISO 639 code; a language that is not here is named by its code.
LANGUAGES = {
    "ar": "arabe", "br": "breton", "ca": "catalan", "co": "corse", "cs": "tchèque", "da": "danois", "de": "allemand",
    "el": "grec", "en": "anglais", "es": "espagnol", "eu": "basque", "fa": "persan", "fi": "finnois", "fr": "français",
    "gsw": "alsacien", "he": "hébreu", "hu": "hongrois", "it": "italien", "ja": "japonais", "ko": "coréen",
    "lb": "luxembourgeois", "nl": "néerlandais", "no": "norvégien", "oc": "occitan", "pl": "polonais",
    "pt": "portugais", "rcf": "créole réunionnais", "ro": "roumain", "ru": "russe", "sv": "suédois", "tr": "turc",
    "uk": "ukrainien", "vi": "vietnamien", "zh": "chinois",
}  # fmt: skip
