"""What the commands say."""

from plugins.press import texts

PROGRAM = "Rotative : vérifier, construire et prouver un site d’information."
USAGE = "usage : "
COMMANDS = "commandes"
OPTIONS = "options"
ARGUMENTS = "arguments"
HELP_HELP = "montre cette aide"
HELP_SETTINGS = "fichier de réglages (pelicanconf.py par défaut)"
HELP_CONTENT = "dossier du contenu (réglage PATH par défaut)"
HELP_OUTPUT = "dossier de sortie (réglage OUTPUT_PATH par défaut)"
HELP_THEME = "dossier du thème (réglage THEME par défaut)"
HELP_STRICT = "les avertissements refusent aussi"
HELP_FORMAT = "forme des résultats"
HELP_NO_WAIT = "si une autre construction est en cours, n’attend pas et sort avec 1"
HELP_FILES = "seuls ces fichiers ont changé : les autres ne sont pas regardés"
HELP_FROM_GIT = "seul ce que git a changé depuis le dernier commit publié a changé"
HELP_REREAD = "relit et refait tout, sans se fier à l’état gardé"
HELP_QUIET = "ne dit que les erreurs"
HELP_STATISTICS = "dit où le temps est passé, étape par étape"
STATISTICS = "{name} {seconds} s {share} %"
STAGES = {"start": "démarrage", **texts.STAGES, "total": "total"}
WRONG_USAGE = "rotative : {error}\nRotative n’a rien fait. « rotative {command} --help » montre l’aide."
USAGE_REASONS = (
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"unrecognized arguments: (.*)", r"argument inconnu : \1"),
    (
        r"argument : invalid choice: (\S+) \(choose from (.*)\)",
        r"la commande \1 n’existe pas (au choix : \2)",
    ),
    (
        r"argument (.*): invalid choice: (\S+) \(choose from (.*)\)",
        r"« \1 » ne peut pas valoir \2 (au choix : \3)",
    ),
    (r"argument (.*): invalid _?\w+ value: (.*)", r"« \1 » ne peut pas valoir \2"),
    (r"argument (.*): expected one argument", r"« \1 » attend une valeur"),
)
NO_SETTINGS = (
    "rotative : le fichier de réglages « {path} » n’existe pas — se placer dans le dossier du journal"
)
BAD_SETTINGS = "rotative : le fichier de réglages « {path} » ne se lit pas ({error})"
OUR_FAULT = (
    "rotative : une faute du programme, pas de vos articles. Rien n’a été publié. "
    "La trace ci-dessus aide à la réparer."
)
INTERRUPTED = "rotative : interrompu. Rien n’a été publié."

CHECK_HELP = "dit tout ce qui ne va pas, sans rien construire"
CHECK_GOOD = "Tout est bon : {census}"
REGISTER_HELP = "enregistre l’adresse et l’identité de chaque article"
HELP_CONTROL = "n’écrit rien ; sort avec 1 si le registre n’est pas à jour"
REGISTER_DONE = "{added}{changed}{dropped}, {total} au registre."
REGISTER_ADDED = ("aucune adresse à enregistrer", "1 adresse enregistrée", "{n} adresses enregistrées")
REGISTER_CHANGED = ("", ", 1 mise à jour", ", {n} mises à jour")
REGISTER_DROPPED = ("", ", 1 retirée avant d’avoir paru", ", {n} retirées avant d’avoir paru")
REGISTER_LACKS = (
    "{path} : {lacking}, {total} au registre — lancer « rotative enregistrer » et valider le registre."
)
REGISTER_LACKING = ("lignes à ranger", "1 ligne à mettre à jour", "{n} lignes à mettre à jour")
REGISTER_NAMED = "  {address}"
REGISTER_GOOD = "Registre à jour : {total}."
REGISTER_TOTAL = ("aucune adresse", "1 adresse", "{n} adresses")
BUILD_HELP = "vérifie, puis construit le site"
NEXT_HELP = "dit quand le site changera de lui-même (embargo, bandeau, ancienneté)"
NEXT_NEVER = "Le site ne changera pas de lui-même."
NEW_HELP = "commence un article"
NEW_TITLE = "Titre : "
NEW_CATEGORY = "Rubrique ({choices}) : "
NEW_AUTHORS = "Auteurs, séparés par « ; » ({choices}) : "
NEW_HELP_TITLE = "titre de l’article"
NEW_HELP_CATEGORY = "rubrique"
NEW_HELP_AUTHORS = "auteurs, séparés par « ; »"
NEW_HELP_DATE = "jour de l’article, AAAA-MM-JJ (aujourd’hui par défaut)"
NEW_NO_SLUG = (
    "rotative : le titre « {title} » ne donne pas d’adresse — y mettre au moins une lettre ou un chiffre"
)
NEW_UNKNOWN_CATEGORY = "rotative : rubrique « {value} » inconnue — au choix : {choices}"
NEW_UNKNOWN_AUTHOR = "rotative : auteur « {value} » inconnu — au choix : {choices}"
NEW_BAD_DATE = "rotative : date illisible « {value} » — écrire AAAA-MM-JJ"
NEW_EXISTS = "rotative : {path} existe déjà — choisir un autre titre"
NEW_DONE = "{path} est commencé : écrire le chapô et le texte, puis « rotative verifier »."
NEW_HEAD = """\
Title: {title}
Date: {date}
Category: {category}
Authors: {authors}
Summary:
Status: draft

"""
PROVE_HELP = "prouve sur le site construit ce que Rotative promet"
PROVE_EMBARGO_HELP = "lit chaque octet du site et y cherche les articles non publiés"
PROVE_SUBJECT = "ce qu’il faut prouver"
PROVE_NO_OUTPUT = "rotative : « {path} » n’est pas un site construit — lancer d’abord « rotative construire »"
PROVE_LEAK = "{file} : {kind} de {article} — « {text} »"
PROVE_KINDS = {
    "slug": "l’adresse",
    "title": "le titre",
    "summary": "le chapô",
    "body": "le texte",
    "media": "une image",
}
PROVE_UNREADABLE = "{file} : fichier compressé illisible, la preuve est impossible"
PROVE_ARTICLES = ("aucun article non publié", "1 article non publié", "{n} articles non publiés")
PROVE_FILES = ("aucun fichier lu", "1 fichier lu", "{n} fichiers lus")
PROVE_LEAKS = ("aucune fuite", "1 fuite", "{n} fuites")
PROVE_TOTAL = "Embargo : {articles}, {files} ({bytes} octets), {leaks}."
NOTIFY_HELP = "prévient le hub WebSub des flux publiés qui ont changé"
NOTIFY_ALL = "prévient de tous les flux, changés ou non"
NOTIFY_TIMEOUT = "secondes laissées au hub pour répondre, à chaque essai (10 par défaut)"
NOTIFY_TRIES = "nombre d’essais par flux, de 1 à 10 (3 par défaut)"
NOTIFY_PAUSE = "secondes avant le deuxième essai, doublées avant chacun des suivants (1 par défaut)"
NOTIFY_NO_HUB = (
    "rotative : le réglage WEBSUB_HUB est vide, il n’y a pas de hub à prévenir — y écrire son adresse, "
    "puis « rotative construire »"
)
NOTIFY_BAD_HUB = 'rotative : « {hub} » n’est pas l’adresse d’un hub — écrire WEBSUB_HUB = "https://…"'
NOTIFY_NO_OUTPUT = (
    "rotative : « {path} » n’est pas un site construit — lancer d’abord « rotative construire »"
)
NOTIFY_UNANNOUNCED = (
    "Aucun flux publié n’annonce le hub {hub} : lancer « rotative construire », publier, puis recommencer."
)
NOTIFY_REASONS = {
    "refused": "{feed} : le hub refuse (réponse {detail}).",
    "moved": "{feed} : le hub renvoie ailleurs ({detail}) — corriger WEBSUB_HUB, puis « rotative construire ».",
    "failing": "{feed} : le hub est en panne (réponse {detail}). Les flux suivants n’ont pas été essayés.",
    "unreachable": "{feed} : le hub ne répond pas ({detail}). Les flux suivants n’ont pas été essayés.",
}
NOTIFY_TOLD = ("aucun flux annoncé", "1 flux annoncé", "{n} flux annoncés")
NOTIFY_SAME = ("aucun inchangé", "1 inchangé", "{n} inchangés")
NOTIFY_FAILED = ("aucun échec", "1 à refaire", "{n} à refaire")
NOTIFY_TOTAL = "Hub : {told}, {same}, {failed}."
