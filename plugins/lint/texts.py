"""Every sentence of the checks, by code. E refuses the build, A warns; a code is stable and never reused."""

from __future__ import annotations

from plugins.domain.problems import Message

# Rules of quality: only warnings (A and the same number) in articles dated before `controle_depuis`.
QUALITY = frozenset(
    {
        "E162", "E163", "E164", "E165", "E166", "E169", "E172", "E173", "E174",
        "E204", "E205", "E210", "E211", "E214", "E216", "E219", "E220", "E221",
        "E230", "E231", "E232", "E240", "E241", "E245", "E246", "E249",
    }
)  # fmt: skip

# Texts of links that say nothing out of their sentence: lower case, letters and spaces only.
HOLLOW_LINK_TEXTS = frozenset(
    {
        "ici", "là", "ici même", "par ici", "voir ici", "lire ici", "lien ici", "cliquez", "cliquer", "cliquez ici",
        "cliquer ici", "clique ici", "cliquez là", "en cliquant ici", "cliquez sur ce lien", "lien", "le lien",
        "ce lien", "lire", "lire la suite", "la suite", "suite", "lire plus", "voir plus", "plus", "en savoir plus",
        "savoir plus", "plus d infos", "plus d informations", "plus d info", "here", "click here", "read more",
        "more", "this link", "link",
    }
)  # fmt: skip

AND_MORE = "{places} et {n} autres"
NEAREST = "le plus proche : {nearest}"
REMOVE_OR_CORRECT = "corriger l’adresse ou retirer le lien"
A_DRAFT = "un brouillon"
NOT_YET = "un texte public seulement à partir du {when}"
NEVER_LISTED = "une liste dont aucun article n’est public"
LIST_NOT_YET = "une liste dont le premier article n’est public qu’à partir du {when}"
UNCLOSED_TAG = "balise <{name}> jamais fermée"
STRAY_END = "balise </{name}> qui ne ferme rien"
CROSSED_TAGS = "balises mal emboîtées : </{name}> arrive avant </{inner}>"
CUT_TAG = "balise « <{name} » coupée par la fin du texte"
CUT_COMMENT = "commentaire « <!-- » jamais fermé"
TOO_DEEP = "balises emboîtées sur plus de {n} niveaux"
SVG_ENTITIES = "des entités (<!ENTITY>)"
LIVE_ENTRY = "entrée de direct sans heure lisible « {text} »"
LIVE_WITHOUT_ENTRY = "direct sans aucune entrée"
LOST_DRAFT = " : {path} est un brouillon"
LOST_NOT_YET = " : {path} n’est pas encore public"
LOST_RETIRE = "rendre l’article au public, ou le retirer : « Status: retired » et « Retrait: AAAA-MM-JJ | motif public »"
LOST_MOVED = "ajouter « Anciennes_adresses: {address} » dans {path}"
LOST_GONE = (
    "remettre l’article avec « Status: retired » et « Retrait: AAAA-MM-JJ | motif public », ou donner à celui qui le "
    "remplace « Anciennes_adresses: {address} »"
)
UNREGISTERED = (
    "",
    "1 article dont le registre des adresses ne sait rien, ou pas le dernier état",
    "{n} articles dont le registre des adresses ne sait rien, ou pas le dernier état",
)
AND_OTHERS = "…"

MESSAGES: dict[str, Message] = {
    # Addresses
    "E150": Message(
        "adresse {address} prise aussi par {others}", "changer « Slug » ou le nom de l’un des fichiers"
    ),
    "E151": Message("identifiant « {value} » pris aussi par {others}", "renommer l’un des fichiers"),
    "E152": Message("adresse {address} réservée au site lui-même", "choisir un autre nom de page (« Slug »)"),
    "E153": Message(
        "page « {value} » : un nombre seul est l’adresse d’une année d’archives",
        "choisir un nom avec des lettres",
    ),
    "E154": Message(
        "adresse {address} prise aussi par {others}", "renommer l’un des fichiers ou changer son « Slug »"
    ),
    "E155": Message(
        "« {value} » ne se distingue pas de {others}", "n’en garder qu’un, ou changer l’un des deux"
    ),
    "E156": Message(
        "ancienne adresse {address} : c’est l’adresse actuelle de {others}", "retirer cette ancienne adresse"
    ),
    "E157": Message(
        "ancienne adresse {address} donnée aussi par {others}", "ne la garder qu’à un seul endroit"
    ),
    "E158": Message(
        "ancienne adresse {address} qui est déjà l’adresse d’aujourd’hui", "retirer cette ancienne adresse"
    ),
    "E328": Message("adresse publiée {address} où rien ne répondrait plus{state}", "{advice}"),
    "E329": Message(
        "article public depuis {since}, que le registre des adresses attend pour {registered}",
        "lancer « rotative enregistrer »",
    ),
    "A330": Message(
        "{what} : {named}", "lancer « rotative enregistrer », puis valider le registre avec les articles"
    ),
    # Links
    "E160": Message(
        "lien « {value} » vers {target}", "retirer le lien, ou publier ce texte-ci en même temps ou plus tard"
    ),
    "A161": Message("lien « {value} » vers un article retiré", "retirer le lien ou en choisir un autre"),
    "E162": Message("lien « {value} » : le fichier {target} n’existe pas", "{advice}"),
    "E163": Message("lien « {value} » : pas de fichier {target} dans content/", "{advice}"),
    "E164": Message("lien « {value} » : aucune page du site n’a cette adresse", "{advice}"),
    "E165": Message("lien « {value} » : l’ancre « {anchor} » n’existe pas", "{advice}"),
    "E166": Message(
        "lien « {value} » que Rotative ne lit pas",
        "écrire {{filename}} et le chemin du fichier, ou une adresse depuis la racine",
    ),
    "A167": Message("lien « {value} » avec l’adresse complète du site", "écrire {written}"),
    "E168": Message(
        "lien « {value} » qui sort du dossier content/", "donner le chemin d’un fichier de content/"
    ),
    "E169": Message("{key} « {value} » : aucun article de ce nom", "{advice}"),
    "E172": Message(
        "lien « {value} » : une adresse en « {scheme}: » est retirée de la page",
        "écrire une adresse en https://",
    ),
    "E173": Message("lien « {value} » auquel il manque son début", "écrire {advice}"),
    "E174": Message("lien sans adresse", "donner l’adresse entre les parenthèses ou retirer le lien"),
    # HTML that must not ship
    "E200": Message(
        "balise <{name}> interdite : elle ne sera jamais publiée",
        "la retirer ; pour la montrer comme exemple, la mettre entre accents graves",
    ),
    "E201": Message(
        "cadre <{name}> interdit : il charge un autre site chez le lecteur",
        "le remplacer par un lien : [titre de la page]({address})",
    ),
    "E202": Message("attribut « {name} » interdit : il exécuterait du code chez le lecteur", "le retirer"),
    "E203": Message(
        "adresse dangereuse « {value} »",
        "écrire une adresse en https://, ou le chemin d’un fichier de content/",
    ),
    "E204": Message(
        "mise en forme « {value} » interdite dans un texte",
        "la retirer : la maquette décide de la présentation",
    ),
    "E205": Message(
        "formulaire interdit dans un texte (<{name}>)",
        "le remplacer par un lien vers la page qui le contient",
    ),
    "A206": Message("balise {value} inconnue : elle est retirée, son texte reste", "la retirer"),
    "A207": Message("attribut « {name} » de <{tag}> inconnu : il est retiré", "le retirer"),
    "A208": Message(
        "{value}", "revoir les balises de ce passage ; la page est publiée avec des balises rétablies"
    ),
    "E209": Message("{value}", "simplifier ce passage"),
    # Images
    "E210": Message("image « {value} » introuvable dans content/", "{advice}"),
    "E211": Message(
        "image « {value} » sans texte de remplacement",
        "décrire l’image : ![description](…) ; image de pur ornement : ![](…){{decorative=oui}}",
    ),
    "A212": Message("image « {value} » sans crédit", 'ajouter {{credit="Prénom Nom"}} après l’image'),
    "A213": Message("image qu’aucun texte ne montre", "la retirer, ou la montrer"),
    "E214": Message(
        "image de {size} Mo, pour {limit} Mo au plus",
        "l’enregistrer plus petite (1 600 pixels de large suffisent)",
    ),
    "E215": Message("image illisible ou abîmée", "l’enregistrer de nouveau, en JPEG, PNG ou WebP"),
    "E216": Message("fichier nommé {suffix}, mais c’est une image {found}", "le renommer en {advice}"),
    "E217": Message(
        "dessin SVG qui contient {value}", "l’enregistrer sans script ni lien extérieur, ou l’exporter en PNG"
    ),
    "E218": Message("image de {width} × {height} pixels : trop grande pour être ouverte", "la réduire"),
    "E219": Message(
        "image chargée depuis un autre site « {value} »",
        "la télécharger dans content/images/, si sa licence le permet",
    ),
    "E220": Message(
        "image d’un format que les navigateurs n’affichent pas ({suffix})", "l’enregistrer en JPEG ou PNG"
    ),
    "E221": Message(
        "nom d’image « {value} » avec majuscules, accents, espaces ou signes",
        "le renommer, par exemple {advice}",
    ),
    "E222": Message("nom qui ne diffère de {others} que par la casse", "renommer l’une des images"),
    # Bodies
    "E230": Message(
        "titre de niveau 1 « {value} » dans le texte", "écrire ## : le titre de l’article est le seul"
    ),
    "E231": Message("intertitre « {value} » de niveau {level} après le niveau {before}", "écrire {advice}"),
    "E232": Message("intertitre vide", "lui donner un texte ou le retirer"),
    "E240": Message(
        "lien intitulé « {value} » : hors contexte, il ne dit pas où il mène",
        "nommer dans le lien ce qu’on y trouve",
    ),
    "E241": Message("lien sans texte vers « {value} »", "lui donner un texte"),
    "A242": Message(
        "lien dont le texte est une adresse « {value} »", "nommer la page : [titre de la page](adresse)"
    ),
    "E245": Message("identifiant « {value} » donné {n} fois dans le texte", "n’en garder qu’un"),
    "E246": Message(
        "appel de note « [^{value}] » sans note",
        "ajouter une ligne « [^{value}]: texte de la note », ou mettre ce passage entre accents graves",
    ),
    "A247": Message(
        "note « [^{value}] » que rien n’appelle", "ajouter l’appel [^{value}] dans le texte, ou la retirer"
    ),
    "A248": Message(
        "tableau sans en-têtes de colonnes (« {value} »)", "nommer les colonnes sur la première ligne"
    ),
    "E249": Message("texte vide", "écrire le texte ; un article en cours d’écriture porte « Status: draft »"),
    "A250": Message("{value}", "écrire chaque entrée « ### 14 h 30 – Titre »"),
}
