"""French words that several rooms say: of the calendar, of languages, of feeds, of counts."""

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
# Above the title of a social card.
PARTNER_CARD = "Contenu partenaire (publicité)"
OPINION_CARD = "Tribune"
FIRST_OF_MONTH = "1er"
AT = "à"
HOUR = "h"

SUMMARY_LINE = "{errors}, {warnings}."
NOTHING_PUBLISHED = "Rien n’a été publié."
COUNT_ERRORS = ("aucune erreur", "1 erreur", "{n} erreurs")
COUNT_WARNINGS = ("aucun avertissement", "1 avertissement", "{n} avertissements")

# By ISO 639 code; a language that is not here is named by its code.
LANGUAGES = {
    "ar": "arabe", "br": "breton", "ca": "catalan", "co": "corse", "cs": "tchèque", "da": "danois", "de": "allemand",
    "el": "grec", "en": "anglais", "es": "espagnol", "eu": "basque", "fa": "persan", "fi": "finnois", "fr": "français",
    "gsw": "alsacien", "he": "hébreu", "hu": "hongrois", "it": "italien", "ja": "japonais", "ko": "coréen",
    "lb": "luxembourgeois", "nl": "néerlandais", "no": "norvégien", "oc": "occitan", "pl": "polonais",
    "pt": "portugais", "rcf": "créole réunionnais", "ro": "roumain", "ru": "russe", "sv": "suédois", "tr": "turc",
    "uk": "ukrainien", "vi": "vietnamien", "zh": "chinois",
}  # fmt: skip
IN_LANGUAGE = "Articles en {language}"
OF_CORRECTIONS = "Corrections"
