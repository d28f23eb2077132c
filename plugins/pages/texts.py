"""Headings and titles of the pages that the house makes itself: they serve the page, its head and its breadcrumb."""

HOME = "Accueil"
LATEST = "Toutes les actualités"
LATEST_DESCRIPTION = "Toutes les actualités de {site}, de la plus récente à la plus ancienne."
CATEGORIES = "Rubriques"
CATEGORIES_DESCRIPTION = "Les rubriques de {site}."
AUTHORS = "Auteurs"
AUTHORS_DESCRIPTION = "Les personnes qui écrivent dans {site}."
TAGS = "Mots-clés"
TAGS_DESCRIPTION = "Les mots-clés de {site}."
DOSSIERS = "Dossiers"
DOSSIERS_DESCRIPTION = "Les dossiers de {site}."
ARCHIVES = "Archives"
ARCHIVES_DESCRIPTION = "Toutes les archives de {site}, par année, mois et jour."
CATEGORY_DESCRIPTION = "{name} : toutes les actualités de la rubrique dans {site}."
AUTHOR_DESCRIPTION = "Les articles de {name} dans {site}."
TAG_DESCRIPTION = "Les articles de {site} sur le thème « {name} »."
PERIOD_DESCRIPTION = "Les articles publiés par {site} : {name}."
PERIOD_HEADING = "Archives : {name}"
FEEDS = "Flux"
FEEDS_DESCRIPTION = "Suivre {site} par flux RSS ou Atom, sans compte et sans pistage."
SEARCH = "Recherche"
SEARCH_DESCRIPTION = "Rechercher dans tous les articles de {site}, par mots, rubrique, auteur ou année."
CORRECTIONS = "Corrections"
CORRECTIONS_DESCRIPTION = "Toutes les corrections apportées aux articles de {site}."
SITE_MAP = "Plan du site"
SITE_MAP_DESCRIPTION = "Toutes les pages de {site} en un coup d’œil."
NOT_FOUND = "Page introuvable"
NOT_FOUND_DESCRIPTION = "Cette page n’existe pas ou n’existe plus."
WITHDRAWN = "Article retiré"
WITHDRAWN_DESCRIPTION = "Cet article a été retiré par la rédaction."
HOME_DESCRIPTION = "{site} : l’actualité."
LEGAL = {
    "mentions-legales": (
        "Mentions légales",
        "Éditeur, direction de la publication et hébergement de {site}.",
    ),
    "confidentialite": ("Confidentialité", "Ce que {site} sait de vous : rien."),
    "accessibilite": ("Accessibilité", "L’état d’accessibilité de {site} et comment signaler un défaut."),
    "contact": ("Contact", "Écrire à la rédaction de {site}."),
}
SHARE_MAIL = "Courriel"
REPORT_SUBJECT = "Erreur signalée : {title}"
