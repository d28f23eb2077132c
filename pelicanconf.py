"""The newspaper's settings. Plain data: everything here may be edited without knowing Python.

Pelican's own settings are explained in its manual; ours are listed in docs/exploitation.md.
"""

import sys
from pathlib import Path

# The `pelican` command reads this file before the current folder can be imported from.
sys.path.insert(0, str(Path(__file__).resolve().parent))

SITENAME = "Le Fanal"
SITESUBTITLE = "Le quotidien de Port-Ferréol et de l’Armance"
SITEURL = "https://lefanal.example"
DEFAULT_LANG = "fr"
TIMEZONE = "Europe/Paris"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

EDITEUR = {
    "nom": "Société coopérative du Fanal",
    "forme": "Société coopérative d’intérêt collectif, société anonyme à capital variable",
    "adresse": "12, quai des Charpentiers, 99400 Port-Ferréol",
    "telephone": "+33 1 99 00 12 34",
    "courriel": "redaction@lefanal.example",
    "immatriculation": "RCS Port-Ferréol 999 000 123",
    "directeur_publication": "Colombe Sarrazin",
    "responsable_redaction": "Maud Keravel",
    "actionnaires": "Les salariés (51 %), les lecteurs (34 %), la ville de Port-Ferréol (15 %)",
    "hebergeur": {
        "nom": "Hébergement de l’Armance",
        "adresse": "3, rue du Phare, 99400 Port-Ferréol",
        "telephone": "+33 1 99 00 56 78",
    },
}

METADATA_AI_CRAWLERS = "refuse"
SEARCH = True

# The pipeline, in order: what each room takes and gives.
ROOMS = (
    ("plugins.typography", "French micro-typography, wherever text is rendered"),
    ("plugins.reading", "bytes on disk → heads with line numbers → articles and their HTML"),
    ("plugins.lint", "what was read → everything wrong with it, in French"),
    ("plugins.gate", "what was read, one instant → the Edition: what is public, and nothing else"),
    ("plugins.metadata", "a page's subject → its head: canonical, Open Graph, JSON-LD"),
    ("plugins.pages", "the Edition → HTML pages"),
    ("plugins.feeds", "the Edition → RSS and Atom"),
    ("plugins.events", "agenda items → files for people's calendars"),
    ("plugins.sitemap", "the Edition → sitemaps, robots.txt and the text-mining policy"),
    ("plugins.search", "the Edition → an index for each year, once the articles are public"),
    ("plugins.redirects", "former addresses → pages and server rules that lead to the new ones"),
    ("plugins.images", "the Edition → the pictures and attachments that it shows"),
    ("plugins.assets", "the theme → its style sheet, fonts and icons"),
    ("plugins.press", "sheets → files, then the swap"),
)
PLUGINS = [name for name, _ in ROOMS]
PELICAN_CLASS = "plugins.Press"
