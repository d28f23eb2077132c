"""French words that the calendar needs, the same in pages, feeds and messages."""

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
FIRST_OF_MONTH = "1er"
AT = "à"
HOUR = "h"

SUMMARY_LINE = "{errors}, {warnings}."
NOTHING_PUBLISHED = "Rien n’a été publié."
COUNT_ERRORS = ("aucune erreur", "1 erreur", "{n} erreurs")
COUNT_WARNINGS = ("aucun avertissement", "1 avertissement", "{n} avertissements")
