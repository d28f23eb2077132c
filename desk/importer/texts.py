"""What the import says, and the French words it knows."""

AND = "et"
WESTERN = "Windows-1252 (Latin-1)"
ROLE_VIDEO = "vidéo"
ROLE_INTERVIEW = "propos recueillis"

# Reading bytes
TOO_BIG = "fichier de {size} Mo, pour {most} Mo au plus"
EMPTY = "fichier vide"
DECODED = "texte lu en {encoding} et enregistré en UTF-8"
COMPOSED = "lettres accentuées décomposées (NFD) recomposées"
CONTROL = "caractère de contrôle {code} retiré"
INVISIBLE = "caractères invisibles retirés de l’en-tête"

# Pages in plain text
NAVIGATION = "laissé de côté, n’est pas du texte : « {text} »"
UNREAD_DATE = "date illisible ou à double sens : « {value} »"
LONG_KICKER = "« {text} » dépasse {most} caractères : pas lu comme un surtitre, laissé dans le titre"
NO_TITLE = "pas de titre reconnu"
NO_DATE = "pas de date lisible : écrire par exemple « Publié le 14 juin 2019 » sous la rubrique"
NO_SLUG = "le titre « {title} » ne donne pas d’adresse"
MODIFIED_BEFORE = "mise à jour « {value} » antérieure à la publication : laissée de côté"
MISSING_CATEGORY = "rubrique"
MISSING_AUTHOR = "auteur"
MISSING_SUMMARY = "chapô"
MISSING_BODY = "texte"
EMPTY_PARAGRAPH = "paragraphe d’une espace insécable seule retiré"
SUBHEAD_READ = "lu comme un intertitre : « {text} »"
CREDIT_READ = "lu comme un crédit : « {text} »"
CREDIT_KEPT = "crédit ou légende sans rôle connu, laissé dans le texte : « {text} »"
KEYWORDS_READ = "lu comme des mots-clés : « {text} »"
HEAD_AS_TEXT = "en-tête mis en texte simple : « {before} » devient « {after} »"

# Places and registries
BAD_REGISTER = "rotative : le registre « {path} » ne se lit pas ({error})"
THE_SITE = "le site lui-même"
COLLISION = "adresse « {slug} » prise aussi par {other} : ce texte-ci reçoit « {given} »"

# Heads of Pelican
BLANK_START = "lignes vides avant l’en-tête retirées"
LOOSE_KEY = "clé « {key} » que Pelican ne lit pas, lue quand même"
HEAD_LINE = "ligne d’en-tête « {text} »"
NO_HEAD = "pas d’en-tête « Clé: valeur »"
NO_TITLE_KEY = "pas de titre (Title)"
NO_DATE_KEY = "pas de date (Date), ni dans le nom du fichier"
BAD_DATE = "date illisible ou à double sens : « {value} » — écrire AAAA-MM-JJ"
DATE_OF_NAME = "date prise au nom du fichier, comme le fait Pelican : {date}"
DATE_DIFFERS = "le nom du fichier dit {name}, l’en-tête {date} : la date de l’en-tête fait foi"
DATE_REWRITTEN = "date « {before} » écrite {after}"
DATE_ROUNDED = "date « {before} » écrite {after} (à la minute, heure du journal)"
SLUG_MADE = "adresse « {before} » écrite « {after} »"
GIVEN = "{key} : « {value} », donné à la commande"
NO_LETTER = "« {value} » n’a ni lettre ni chiffre : laissé de côté"
AUTHORS_SPLIT = "auteur « {value} » lu comme plusieurs auteurs"
AUTHOR_COMMA = "auteur « {value} » : un nom ou plusieurs ? écrire « Authors: … ; … »"
CATEGORIES = "rubrique « {first} » ; les autres deviennent des mots-clés : {others}"
CATEGORY_OF_FOLDER = "rubrique prise au dossier, comme le fait Pelican : « {name} »"
STATUS = "état « {value} » inconnu : importé comme brouillon"
LANG = "langue « {value} »"
KICKER_IN_TITLE = "surtitre « {text} » de plus de {most} caractères : mis au début du titre"
LONG_VALUE = "« {key} » dépasse {most} caractères : laissé de côté"
UNKNOWN_KEY = "clé « {key} » (« {value} »)"
NOT_A_FILE = "ni fichier ni dossier, ou lien qui sort du dossier : pas lu"

# Bodies
FENCE_OPEN = "bloc de code jamais fermé : fermé à la fin du texte"
FENCE_IN_LIST = "bloc de code d’une liste, écrit en retrait"
FENCE_MOVED = "bloc de code en retrait, remis au début de la ligne"
FENCE_INFO = "indications du bloc de code « {text} » réduites au langage"
SCRIPT = "élément <{name}> retiré avec son contenu"
COMMENT = "commentaire retiré : {text}"
SHOWN = "« {text} » sans fin : montré comme du texte"
UNWRAPPED = "conteneur <{name}> retiré, son texte reste"
ATTRIBUTE = "attribut « {name} » de <{tag}> retiré"
DANGEROUS = "adresse dangereuse retirée : « {value} »"
DRAWING = "dessin <{name}> retiré, ses mots restent"
CONTROL_TAG = "élément de formulaire <{name}> retiré, son texte reste"
TAG_CHANGED = "balise <{name}> changée en <div>"
TAG_IN_CODE = "balise <{name}> dans du code retirée, son texte reste"
TAG_GONE = "balise <{name}> retirée, son texte reste"
SHOWN_TAG = "« {text} » n’est pas du HTML : montré comme du texte"
UNPAIRED = "balise {text} sans sa pareille dans le paragraphe : retirée"
EMBED = "cadre <{name}> remplacé par un lien vers {address}"
EMBED_GONE = "cadre <{name}> sans adresse retiré"
CONTAINER_QUOTE = "encadré « {kind} » écrit comme une citation"
CONTAINER_PLAIN = "encadré « {kind} » retiré, son texte reste"
CONTAINER_STRAY = "« ::: » qui ne ferme rien retiré"
CONTAINER_OPEN = "encadré « ::: » jamais fermé : fermé à la fin du texte"
CONTENTS = "table des matières « {text} » retirée"
SHORTCODE = "code court {text} laissé comme du texte"
MISSING_ALT = "texte de remplacement de l’image {path}"
HEADING = "intertitre « {words} » de niveau {before} mis au niveau {after}"
CODE_DISARMED = "balises d’un exemple de code montrées comme du texte"
LINK = "lien « {before} » écrit {after}"
LINK_UNKNOWN = "lien « {href} » laissé : aucun texte importé n’a cette adresse"
LINK_UNREAD = "lien « {href} » vers un texte qui n’est pas importé : ses mots restent"
LINK_DROPPED = "lien « {href} » qui ne mène à rien : ses mots restent"
LINK_UNPUBLISHED = "lien « {href} » vers {path}, qui n’est pas encore public : ses mots restent"
IMAGE_ELSEWHERE = "image d’un autre site remplacée par un lien vers {href}"
IMAGE_MISSING = "image introuvable « {href} » : son texte de remplacement reste"
MEDIA_ELSEWHERE = "son ou film d’un autre site remplacé par un lien vers {href}"
MEDIA_MISSING = "son ou film introuvable « {href} » retiré"
FILE_REFUSED = "fichier « {path} » qui ne se publie pas"
FILE_UNREADABLE = "fichier « {path} » illisible ou abîmé : pas importé"
FILE_RENAMED = "« {before} » enregistré sous {after}"
DRAWING_MENDED = "dessin « {path} » : {what} retiré"

# The report
FOREIGN = "forme que Rotative n’importe pas encore"
NO_BODY = "pas de texte"
STANDS = "{path} existe déjà avec un autre texte : il n’est pas remplacé"
FORMER_SHARED = "ancienne adresse {address} commune à plusieurs articles : donnée à aucun"
ADOPTED = {
    "registry/authors.toml": "auteur « {name} » (registry/authors.toml)",
    "registry/categories.toml": "rubrique « {name} » (registry/categories.toml)",
}
KIND_MENDED = "réparé : {text}"
KIND_MISSING = "manque : {text}"
KIND_UNKNOWN = "pas compris : {text}"
KIND_REFUSED = "REFUSÉ : {text}"
FILE_TO = "{source} → content/{path}"
AT_LINE = "ligne {line} : "
UNKNOWN_NAMES = "Inconnus du journal — les ajouter aux registres, ou relancer avec --adopter :"
ADOPTED_NAMES = "Ajoutés aux registres :"
NOTHING_WRITTEN = "Rien n’a été écrit."
TOTAL = "{read}, {imported}, {refused}"
SEPARATOR = " ; "
COUNT_READ = ("0 article lu", "1 article lu", "{n} articles lus")
COUNT_IMPORTED = ("0 importé", "1 importé", "{n} importés")
COUNT_REFUSED = ("0 refusé", "1 refusé", "{n} refusés")
COUNT_PICTURES = ("0 image", "1 image", "{n} images")
COUNT_PAGES = ("0 page", "1 page", "{n} pages")
COUNT_PRESENT = ("0 déjà là", "1 déjà là, inchangé", "{n} déjà là, inchangés")
COUNT_MENDED = ("0 réparation", "1 réparation", "{n} réparations")
COUNT_MISSING = ("0 manque", "1 manque", "{n} manques")
COUNT_UNKNOWN = ("0 point pas compris", "1 point pas compris", "{n} points pas compris")

# The command
HELP = "importe le texte d’une page d’actualité ou un dossier de Pelican"
HELP_SOURCES = (
    "fichiers ou dossiers à importer ; le dossier du contenu peut venir en dernier (réglage PATH par défaut)"
)
HELP_CONTENT = "dossier du contenu où importer (réglage PATH par défaut)"
HELP_ADOPT = (
    "ajoute aux registres les auteurs et les rubriques inconnus, et tolère l’archive telle qu’elle est"
)
HELP_FORMAT = "forme des sources (auto : les dossiers et les .md sont de Pelican, le reste est du texte)"
HELP_AUTHOR = "auteur des textes qui n’en ont pas"
HELP_CATEGORY = "rubrique des textes qui n’en ont pas"
HELP_FORMER = "forme des anciennes adresses, par exemple '{slug}.html' ou '{date:%%Y/%%m}/{slug}/'"
HELP_QUIET = "ne dit que les totaux et ce qui est refusé"
NO_SOURCE = "rotative : « {path} » n’existe pas, il n’y a rien à importer"
NOT_PLAIN = "rotative : « {path} » n’est ni un fichier ni un dossier"
SAME_FOLDER = "rotative : « {path} » est le dossier du contenu lui-même — importer depuis un autre dossier"
BAD_FORMER = (
    "rotative : « {value} » n’est pas une forme d’adresse ({error}) — écrire par exemple {{slug}}.html"
)
BAD_NAME = "rotative : « {value} » n’a ni lettre ni chiffre"
DISK = "rotative : le disque a refusé ({error}). Rien n’a été importé."
ANCHOR = "lien vers l’intertitre « #{before} » écrit « #{after} »"
LINK_SILENT = "lien sans mots : son adresse « {href} » en tient lieu"

# Marks that end a sentence or a quotation: a line that ends with one is no subhead.
CLOSING_MARKS = '.,;:…»”")'
