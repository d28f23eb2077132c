"""What the press says to editors."""

from plugins.domain.problems import Message

MESSAGES = {
    "E400": Message("réglage « {name} » inconnu", "vouliez-vous dire « {near} » ? Sinon, retirer la ligne"),
    "E401": Message("réglage « {name} » : valeur « {value} » refusée", "écrire {expected}"),
    "E402": Message(
        "le dossier de sortie « {value} » contient déjà autre chose qu’une édition de Rotative",
        "le déplacer ou choisir un autre dossier (-o)",
    ),
    "E403": Message(
        "le thème « {value} » n’est ni un thème de Rotative ni un thème de Pelican : {missing} manque",
        "reprendre le dossier theme/ ou corriger THEME",
    ),
    "E404": Message(
        "le dossier de contenu « {value} » n’existe pas", "créer content/articles ou corriger PATH"
    ),
    "E405": Message(
        "deux pages du site veulent l’adresse « {address} » ({rooms})",
        "changer l’un des deux noms ou l’un des deux « Slug »",
    ),
    "E407": Message(
        "l’extension « {name} » ne se charge pas",
        "l’installer, ou la retirer de PLUGINS ; Pelican dit plus haut ce qui manque",
    ),
    "E408": Message(
        "une extension de Pelican n’accepte pas ce texte ({error})",
        "corriger l’extension ou la retirer de PLUGINS",
    ),
    "E409": Message(
        "le thème « {value} » ne peut pas mettre en page : {error}",
        "corriger le thème ou ajouter à PLUGINS l’extension qu’il attend",
    ),
    "A406": Message(
        "l’éditeur n’est pas complet : il manque {missing}",
        "compléter EDITEUR : la loi du 21 juin 2004 demande ces mentions",
    ),
    "E406": Message(
        "l’éditeur n’est pas complet : il manque {missing}",
        "compléter EDITEUR : la loi du 21 juin 2004 demande ces mentions",
    ),
}
EXPECTED_ADDRESS = "https://journal.example, sans chemin et sans barre finale"
EXPECTED_EXECUTOR = "serial, rien, ou le chemin pointé d’une fonction qui donne un exécuteur"
EXPECTED_WORKERS = "un nombre entier, 0 pour autant que de cœurs"
EXPECTED_WIDTHS = "une liste de largeurs en pixels, entre 1 et 4096, par exemple (320, 640, 960, 1280, 1600)"
EXPECTED_POSITIVE = "un nombre entier positif"
EXPECTED_YES_OR_NO = "True ou False"
EXPECTED_ZONE = "un fuseau horaire, par exemple Europe/Paris"
EXPECTED_ONE_OF = "une de ces valeurs : {values}"
EXPECTED_MAPPING = "un dictionnaire"
EXPECTED_TEXT = "un texte"
NO_REASON = "sans dire pourquoi"
NO_NEAR_NAME = "rien de proche"

CENSUS = "{seen} : {parts}."
SEEN = ("aucun article lu", "1 article lu", "{n} articles lus")
CENSUS_PARTS = {
    "public": ("", "1 publié", "{n} publiés"),
    "hidden": ("", "1 masqué", "{n} masqués"),
    "draft": ("", "1 brouillon", "{n} brouillons"),
    "embargoed": ("", "1 sous embargo ou à venir", "{n} sous embargo ou à venir"),
    "retired": ("", "1 retiré", "{n} retirés"),
    "refused": ("", "1 refusé", "{n} refusés"),
}
# Before a publication, or instead of one: nothing is published yet.
CENSUS_READ = CENSUS_PARTS | {"public": ("", "1 à publier", "{n} à publier")}
CLOSING = "{written}, {removed}{unchanged}, {converted}{seconds} s."
WRITTEN = ("aucun fichier écrit", "1 fichier écrit", "{n} fichiers écrits")
CONVERTED = ("", "1 image convertie, ", "{n} images converties, ")
REMOVED = ("", "1 enlevé, ", "{n} enlevés, ")
UNCHANGED = ("aucun inchangé", "1 inchangé", "{n} inchangés")
STAGES = {
    "waiting": "attente",
    "reading": "lecture",
    "checks": "vérifications",
    "gate": "tri du public",
    "planning": "plan des pages",
    "printing": "impression",
    "swap": "mise en place",
    "following": "recherche",
}
# How far a long build is: when a stage begins, in a log, in a terminal.
STAGE_BEGINS = "{stage}…"
PROGRESS = "{stage} : {done} sur {total}"
PROGRESS_BAR = "{stage} {bar}{percent} % {done} sur {total}"
# Pelican's way: why, and what it costs.
REBUILT = "{reasons} : Pelican s’en charge, tout est reconstruit à chaque fois."
FOREIGN_THEME = "Thème « {name} »"
FOREIGN_PLUGINS = ("Extension {names}", "Extensions {names}")
QUOTED = "« {name} »"
AND = " ; "
WAITING = "Une autre construction est en cours : celle-ci attend son tour."
BUSY = (
    "Une autre construction est en cours. Rien n’a été publié — relancer quand elle sera finie, "
    "ou sans --sans-attendre pour attendre son tour."
)
DISK = "rotative : {reason}{place}. Rien n’a été publié."
DISK_PLACE = " ({place})"
# By the names of errno.h.
DISK_REASONS = {
    "ENOSPC": "le disque est plein",
    "EDQUOT": "la place accordée sur le disque est épuisée",
    "EFBIG": "le fichier dépasse la taille permise",
    "EACCES": "l’accès est refusé",
    "EPERM": "l’opération est interdite",
    "EROFS": "le disque n’est ouvert qu’en lecture",
    "EIO": "le disque ne répond plus comme il faut",
    "ENOTDIR": "un fichier se trouve là où il faut un dossier",
    "EISDIR": "un dossier se trouve là où il faut un fichier",
    "EEXIST": "autre chose se trouve déjà là",
    "ENAMETOOLONG": "le nom est trop long pour ce disque",
    "EMFILE": "trop de fichiers sont ouverts",
    "ENFILE": "trop de fichiers sont ouverts",
    "ENOLCK": "ce disque ne permet pas de verrou",
    "ESTALE": "le disque du réseau a changé pendant la construction",
}
STATE_LOST = "L’état de la dernière construction manque ou n’est plus sûr : tout est reconstruit."
STATE_CLOSED = (
    "L’état ne peut pas être gardé dans {place} : chaque construction refera tout tant qu’il est fermé."
)
BAD_CLOCK = (
    "rotative : ROTATIVE_NOW ou SOURCE_DATE_EPOCH est illisible ({error}) — écrire 2026-11-23T08:00:00+01:00"
)
