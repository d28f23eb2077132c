"""Every French word of the reading room: messages to editors, and the few words that a body's markup needs."""

from plugins.domain.problems import Message

# Rules of quality: for articles dated before `controle_depuis` the same number is a warning.
QUALITY = frozenset({"E009", "E010", "E118", "E130", "E132", "E135", "E136"})

FORM_SIGNATURE = "Nom | fonction ce jour-là"
FORM_CREDIT = "rôle : Nom"
FORM_CORRECTION = "AAAA-MM-JJ | texte de la correction"
FORM_WITHDRAWAL = "AAAA-MM-JJ | motif public"
FORM_REPLY = "AAAA-MM-JJ | nom | fichier.md"
CREDIT_ROLES = (
    "photo",
    "traduction",
    "propos recueillis",
    "illustration",
    "infographie",
    "vidéo",
    "relecture",
)

DID_YOU_MEAN = "vouliez-vous dire « {name} » ?"
KNOWN_ONES = "choisir parmi : {names}"
NOTHING_KNOWN = "l’ajouter d’abord au registre, qui est vide"
REMOVE_KEY = "la supprimer"
WRITE = "écrire {form}"
LANG_FORM = "écrire un code de langue comme fr, fr-CH ou en"
EIGHT_BITS = "un ancien codage (Latin-1 ou Windows-1252)"
SAMPLE = " : « {line} »"
TYPE_NAMES = {
    "str": "un texte entre guillemets",
    "int": "un nombre entier",
    "list": 'une liste de textes, comme ["…", "…"]',
    "dict": "une section entre crochets, comme [prenom-nom]",
}

HINT_HERE = ", ici {form}"
HINT_TWO_WAYS = ", ici {one} ({one_words}) ou {other} ({other_words})"
HINT_YEAR = " ; l’année va de {first} à {last}"
HINT_MONTH = " ; il n’y a pas de mois {month}"
HINT_DAY = " ; {month} {year} a {days} jours"
HINT_UNKNOWN_MONTH = " ; « {month} » n’est pas un mois"
HINT_HOUR = " ; l’heure va de 00:00 à 23:59"
HINT_SKIPPED_HOUR = " ; cette heure n’existe pas le {day}, l’heure change (passage à l’heure d’été)"

RETIRED_WITHOUT_REASON = "article retiré sans motif"
BYTE_ORDER_MARK = "marque invisible (BOM) au début du registre des adresses"
CARRIAGE_RETURN = "fin de ligne de Windows (CR) dans le registre des adresses"
REASON_WITHOUT_RETIRED = "« Retrait » dans un article qui n’est pas retiré"
END_WITHOUT_START = "« Fin » sans « Debut »"
END_BEFORE_START = "la fin précède le début"

ELLIPSIS = "…"
NEVER_BEFORE_ELLIPSIS = " \u00a0\u202f,;:.-–—(«“"

TABLE_LABEL = "Tableau {n}"
# What opens a disclosure that has no summary of its own.
DETAILS = "Détails"
# Words of a link to what another site holds, when it has none of its own.
FOREIGN_MEDIA = {
    "audio": "Écouter sur un autre site",
    "img": "Voir l’image sur un autre site",
    "video": "Voir la vidéo sur un autre site",
}
FOOTNOTE_BACKLINK = "Revenir à l’appel de la note {}"
UNNAMED_HEADING = "intertitre"

_M = Message
MESSAGES: dict[str, Message] = {
    # Files and their bytes
    "E001": _M(
        "lien symbolique « {value} » : il sort de content/, ne mène à rien ou mène à un dossier",
        "mettre à sa place une copie du fichier",
    ),
    "E002": _M("« {value} » n’est pas un fichier ordinaire (tube, prise ou périphérique)", "le supprimer"),
    "E003": _M(
        "« {value} » : verrou ou sauvegarde d’un éditeur de texte",
        "fermez l’éditeur, puis supprimez ce fichier s’il reste",
    ),
    "E004": _M("fichier ou dossier illisible ({reason})", "vérifier les droits de lecture"),
    "E005": _M("texte de {size} Mo, pour {most} Mo au plus", "le raccourcir ou le couper en plusieurs fichiers"),
    "E006": _M("fichier de {size} Mo, pour {most} Mo au plus", "l’alléger, ou le déposer ailleurs et y faire un lien"),
    "E007": _M(
        "fichier Markdown hors des dossiers connus",
        "le ranger dans content/articles/, content/pages/ ou content/dossiers/, ou le supprimer",
    ),
    "E008": _M("« {value} » n’est ni un texte en .md, ni une image, ni une pièce jointe connue",
               "si c’est un article, le nommer {remedy}"),
    "E009": _M("nom de fichier « {value} »", "le nommer {form} (minuscules sans accent, chiffres, tirets)"),
    "E010": _M("nom de fichier « {value} »", "le renommer en minuscules sans accent ni espace"),
    "E011": _M("nom de fichier illisible « {value} » (pas en UTF-8)", "le renommer en lettres sans accent"),
    "E012": _M("fichier Markdown caché « {value} »", "retirer le point au début du nom, ou supprimer le fichier"),
    "E013": _M("fichier vide", "écrire l’article ou supprimer le fichier"),
    "E014": _M("texte absent : rien ne suit l’en-tête", "écrire le texte après une ligne vide"),
    "E016": _M(
        "texte trop imbriqué ou trop chargé de signes pour être lu",
        "simplifier ce passage (listes, citations, crochets, chevrons)",
    ),
    "E017": _M("marques « * » ou « _ » collées : des mots seraient perdus", "les séparer, ou n’en garder qu’une sorte"),
    "E018": _M("dossier content/ introuvable", "lancer la commande depuis le dossier du journal"),
    "E092": _M("le fichier n’est pas en UTF-8 mais en {encoding}{sample}", "l’enregistrer de nouveau en UTF-8"),
    "E093": _M("caractère NUL : fichier abîmé ou d’un autre type", "retaper la ligne ou enregistrer en UTF-8"),
    "E094": _M("caractère de contrôle {character} (colonne {column})", "l’effacer, au besoin en retapant la ligne"),
    "A095": _M("caractère invisible {character}, qui renverse le sens de lecture", "l’effacer"),
    "A096": _M("accents décomposés (NFD) : lettre et accent sont deux caractères",
               "retaper le passage ; il est lu comme composé (NFC)"),
    # Heads: form
    "E100": _M("en-tête absent : « Title: » et « Date: » manquent avant le texte",
               "commencer le fichier par « Title: … », « Date: … », « Category: … », puis une ligne vide"),
    "E101": _M("ligne vide avant l’en-tête", "commencer le fichier par l’en-tête dès la première ligne"),
    "E102": _M("titre absent", "ajouter « Title: … »"),
    "E103": _M("date illisible « {value} »", "écrire AAAA-MM-JJ ou AAAA-MM-JJ HH:MM{hint}"),
    "E104": _M("clé « {value} » mal orthographiée", "écrire « {key}: » (sans accent, ni espace, ni tiret)"),
    "E105": _M("espace avant les deux-points « {value} »", "écrire « {key}: », sans espace avant les deux-points"),
    "E106": _M("ligne « {key}: » en retrait", "supprimer les espaces au début de la ligne"),
    "E107": _M("ligne incomprise dans l’en-tête « {value} »",
               "écrire « Clé: valeur », ou laisser une ligne vide avant le texte"),
    "E108": _M("ligne vide dans l’en-tête : « {key}: » serait imprimé dans le texte", "supprimer la ligne vide"),
    "E109": _M("« {key} » et « {other} » (ligne {first}) sont la même clé", "n’en garder qu’une"),
    "E110": _M("clé « {key} » répétée, déjà donnée ligne {first}", "n’en garder qu’une"),
    "E111": _M("en-tête YAML illisible", "fermer l’en-tête par --- ; mettre entre guillemets droits un texte "
               "qui contient « : » ou « # »"),
    "E112": _M("valeur « {key} » d’une forme non prévue", "écrire une seule valeur, ou une liste simple là où "
               "elle est permise"),
    "A113": _M("clé inconnue « {value} », sans effet", "{remedy}"),
    "E114": _M("« {key} » a {length} caractères", "rester sous {most}"),
    "E115": _M("caractère invisible {character} dans « {key} »", "l’effacer, au besoin en retapant la ligne"),
    "E116": _M("HTML ou script dans « {key} » : « {value} »", "n’écrire que du texte"),
    "A117": _M("titre de {length} caractères", "rester sous {most}"),
    "E118": _M("surtitre de {length} caractères « {value} »", "rester sous {most}"),
    # Heads: values
    "E119": _M("date absente", "ajouter « Date: AAAA-MM-JJ » ou « Date: AAAA-MM-JJ HH:MM »"),
    "E120": _M("« Modified » {value} précède la date de l’article, {date}", "corriger l’une des deux"),
    "E121": _M("« Modified » {value} est dans l’avenir", "écrire la date de la dernière modification"),
    "E122": _M("rubrique absente", "ajouter « Category: … »"),
    "E123": _M("rubrique inconnue « {value} »", "{remedy}"),
    "E124": _M("auteur absent", "ajouter « Authors: Prénom Nom »"),
    "E125": _M("auteur inconnu « {value} »", "{remedy}"),
    "E126": _M("virgule dans « {key} » : « {value} » serait un seul auteur",
               "écrire « Authors: » et séparer les noms par « ; »"),
    "E127": _M("source absente : un article de genre {genre} sans auteur doit dire d’où il vient",
               "ajouter « Source: … » ou « Authors: … »"),
    "E128": _M("« {key} » incomplet « {value} »", "écrire {form}"),
    "E129": _M("rôle inconnu « {value} »", "{remedy}"),
    "E130": _M("chapô absent", "ajouter « Summary: … » (80 à 400 caractères)"),
    "A131": _M("chapô de {length} caractères", "viser {least} à {most} caractères"),
    "E132": _M("description de {length} caractères", "rester sous {most}"),
    "E133": _M("valeur inconnue pour « {key} » : « {value} »", "{remedy}"),
    "E134": _M("dossier inconnu « {value} »", "{remedy}"),
    "E135": _M("image sans texte de remplacement", "ajouter « Image_alt: … » ou « Image_decorative: oui »"),
    "E136": _M("image sans crédit", "ajouter « Image_credit: … » ou « Image_decorative: oui »"),
    "E137": _M("« {key} » ne mène à aucun fichier du journal : « {value} »",
               "écrire un chemin depuis content/, comme images/2026/11/port.jpg"),
    "E138": _M("statut inconnu « {value} »", "{remedy}"),
    "E139": _M("{fact}", "écrire « Status: retired » et « Retrait: AAAA-MM-JJ | motif public », ou aucun des deux"),
    "E140": _M("correction du {day} sans « Modified » ce jour-là ou après", "ajouter « Modified: {day} »"),
    "E141": _M("droit de réponse sans son texte : « {value} »", "déposer le fichier {place}"),
    "E142": _M("ancienne adresse « {value} »", "écrire un chemin depuis la racine, comme /2019/06/ancien-titre/"),
    "E143": _M("langue inconnue « {value} »", "{remedy}"),
    "E144": _M("agenda sans début", "ajouter « Debut: AAAA-MM-JJ HH:MM »"),
    "E145": _M("{fact} (« Fin: {value} »)", "corriger « Debut » ou « Fin »"),
    "E146": _M("« {key} » : « {value} » n’est ni oui ni non", "écrire oui ou non"),
    "E147": _M("adresse refusée « Slug: {value} »", "écrire « Slug: {form} » (minuscules, chiffres, tirets)"),
    "E148": _M("« {key} » : nom refusé « {value} »", "n’écrire qu’un nom court, en lettres latines et en chiffres"),
    "E149": _M("le nom du fichier dit {named}, « Date » dit {typed}", "renommer le fichier ou corriger la date"),
    # Registries
    "E300": _M("ligne de registre illisible « {value} »",
               'clés sans accent, textes entre guillemets droits, une seule section de chaque nom'),
    "E301": _M("registre absent", "créer ce fichier"),
    "A302": _M("clé inconnue « {value} », sans effet", "{remedy}"),
    "E303": _M("« {key} » : valeur d’un autre type", "écrire {wanted}"),
    "E304": _M("« {value} » n’a pas de nom", 'ajouter nom = "…"'),
    "E305": _M("section « {value} » : nom refusé",
               "écrire [{form}] (minuscules sans accent, chiffres, tirets ; 120 signes au plus)"),
    "E306": _M("rubrique parente « {value} » inconnue, ou placée au-dessous d’elle-même", "{remedy}"),
    "E307": _M("« {value} » est déjà le nom de « {other} » (ligne {first})", "donner à chacun un nom distinct"),
    "E308": _M("ancienne adresse « {value} »", "écrire un chemin depuis la racine, comme /eco/"),
    "E309": _M("portrait introuvable « {value} »", "écrire le chemin d’une image depuis content/"),
    "E310": _M("article inconnu « {value} »", "{remedy}"),
    "E311": _M("« {value} » est de genre {genre}", "choisir un article : ni dépêche ni contenu partenaire à la une"),
    "E312": _M("bandeau urgent incomplet", 'donner texte = "…" et fin = AAAA-MM-JJTHH:MM:SS+01:00'),
    "E313": _M("fin du bandeau urgent « {value} »", "écrire AAAA-MM-JJTHH:MM:SS+01:00, sans guillemets"),
    "E314": _M("« controle_depuis » absent ou illisible", "écrire controle_depuis = AAAA-MM-JJ, sans guillemets"),
    "E315": _M("HTML ou script « {value} »", "n’écrire que du texte"),
    # The register of permalinks
    "E320": _M("ligne du registre des adresses incomprise « {value} »",
               "quatre colonnes séparées par une tabulation : adresse, identifiant, première publication, GUID"),
    "E321": _M("marque de fusion « {value} »", "garder les lignes des deux côtés et supprimer les marques"),
    "E322": _M("{what}", "l’enregistrer en UTF-8 sans marque, avec des fins de ligne simples (LF)"),
    "E323": _M("adresse d’article refusée « {value} »", "écrire /AAAA/MM/JJ/nom/, comme le fait « rotative enregistrer »"),
    "E324": _M("adresse {value} enregistrée deux fois, déjà ligne {first}", "ne garder que la plus ancienne des deux lignes"),
    "E325": _M("première publication illisible « {value} »",
               "écrire AAAA-MM-JJTHH:MM:SS+01:00, ou AAAA-MM-JJ+01:00 sans heure"),
    "E326": _M("GUID « {value} » déjà donné ligne {first} à un autre identifiant ou à une autre date",
               "un GUID ne désigne qu’un article : rétablir la ligne telle qu’elle était"),
    "E327": _M("GUID refusé « {value} »", "écrire une adresse sans espace, comme tag:journal.example,2026-11-23:nom"),
    "A316": _M("« {value} » a le statut {status} : il ne paraîtra pas à la une", "choisir un autre article"),
}  # fmt: skip
