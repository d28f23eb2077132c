"""The French of the invented articles: a coast, its town halls, its schools and its boats.

Whole noun phrases and third persons of the singular, so that any subject agrees with any verb and any object.
Apostrophes and guillemets are typographic here; `bench.corpus` types half of the articles as a keyboard does.
"""

CATEGORIES = (
    ("vie-publique", "Vie publique"),
    ("economie", "Économie"),
    ("quartiers", "Quartiers"),
    ("ecole", "École"),
    ("mer", "Mer et littoral"),
    ("culture", "Culture"),
    ("sante", "Santé"),
    ("sports", "Sports"),
)

FIRST_NAMES = "Aliénor Basile Cléa Déodat Éléa Firmin Gaïa Honoré Ilyès Joséphine".split()
LAST_NAMES = ("Maréchal-Diop", "Le Goïc", "d’Estrelles", "Çaglar")

# A tag is a matter and a place or a time: 30 x 10.
MATTERS = (
    "budget élections école logement climat énergie transports emploi justice santé pêche tourisme agriculture "
    "forêt eau patrimoine théâtre musique cinéma lecture rugby football voile cyclisme natation numérique "
    "recherche commerce jeunesse bénévolat"
).split()
PLACES = (
    "",
    " au port",
    " en ville",
    " à la campagne",
    " sur l’île",
    " d’hiver",
    " d’été",
    " des communes",
    " et voisinage",
    " de demain",
)

SUBJECTS = (
    "La mairie",
    "Le conseil communautaire",
    "L’office du port",
    "Une habitante du quai",
    "Le collège des Salorges",
    "La coopérative maritime",
    "L’hôpital de la baie",
    "Un groupe de parents",
    "Le directeur du chantier",
    "La médiathèque",
    "L’association des riverains",
    "Le club de la jetée",
    "La chambre d’agriculture",
    "Un ancien pilote",
    "L’équipe du laboratoire",
    "Le tribunal administratif",
    "La troupe de l’Escale",
    "Le syndicat des eaux",
    "L’architecte de la ville",
    "La présidente du comité",
    "Une entreprise familiale",
    "Le préfet maritime",
    "L’inspection du travail",
    "La commission des finances",
)

VERBS = (
    "attend",
    "refuse",
    "a obtenu",
    "présente",
    "discute",
    "a repoussé",
    "chiffre",
    "espère",
    "a rouvert",
    "corrige",
    "défend",
    "a perdu",
    "finance",
    "regrette",
    "a signé",
    "prépare",
    "compare",
    "a choisi",
    "surveille",
    "abandonne",
    "a relu",
    "transforme",
    "demande",
    "a inauguré",
)

OBJECTS = (
    "le plan des digues",
    "une deuxième ligne de bus",
    "la cantine du groupe scolaire",
    "un contrat de trois ans",
    "la vieille halle aux grains",
    "le registre des marées",
    "l’étude sur les sols",
    "un abri pour les vélos",
    "la liste des travaux",
    "le calendrier des coupes de bois",
    "une aide aux petits commerces",
    "l’ouverture du dimanche",
    "le prix de la tonne d’algues",
    "un accord avec les communes de l’arrière-pays",
    "la salle des machines",
    "le parcours du bord de mer",
    "l’inventaire des haies",
    "un budget de crise",
    "la consigne des bouteilles",
    "le projet d’une maison commune",
    "une réserve de quarante logements",
    "la convention du théâtre",
    "le relevé des compteurs",
    "l’avis des pêcheurs à pied",
)

TAILS = (
    "à la surprise de ses propres soutiens",
    "après deux reports",
    "sans attendre la fin de l’enquête",
    "devant une centaine de personnes",
    "faute d’un meilleur terrain",
    "pour le troisième hiver de suite",
    "au nom de la prudence",
    "avec l’accord des voisins",
    "à l’heure où les bateaux rentrent",
    "contre l’avis du rapporteur",
    "dans un calme inattendu",
    "selon le compte rendu de la séance",
    "malgré la pluie",
    "en échange d’un contrôle chaque mois",
    "comme promis au printemps",
    "avant la saison",
)

REMARKS = (
    "Il en coûtera {n} 000 euros, dont un quart payé par la région.",
    "Sur {n} réponses reçues, plus de la moitié demandent un délai.",
    "En {year}, la même idée n’avait pas trouvé de majorité.",
    "« On ne répare pas un toit en comptant les nuages », dit un voisin.",
    "Personne, pourtant, ne sait encore qui tiendra la clé.",
    "La suite dépend d’une signature : elle est attendue dans {n} jours.",
    "Faut-il recommencer ? La question a fait taire la salle.",
    "Le dossier compte {n} pages et **une seule carte**.",
    "« C’est trop tard, mais c’est bien », résume la doyenne du quartier.",
    "Depuis {year}, le nombre de demandes a crû de {n} %.",
    "Les travaux se feront de nuit ; le bruit ne dépassera pas *le niveau d’une conversation*.",
    "Rien n’est réglé…",
    "Les plus jeunes ont parlé les premiers, ce qui ne s’était jamais vu.",
    "Un essai de {n} semaines commencera dès que le matériel sera livré.",
    "À midi, {n} personnes attendaient encore sous l’auvent.",
    "Le procès-verbal, publié en ligne, tient en une phrase.",
)

HEADINGS = (
    "Ce que l’on sait",
    "Une affaire de calendrier",
    "Le prix à payer",
    "Vu du quai",
    "Ce qui reste à décider",
    "Deux lectures d’un même chiffre",
    "Et l’hiver prochain ?",
    "La mémoire des lieux",
    "Un essai, pas un modèle",
    "Les voix discordantes",
)

DEMANDS = (
    "un bilan publié chaque trimestre",
    "des horaires que l’on puisse lire de loin",
    "le maintien du guichet du matin",
    "une place pour les associations",
    "la fin des dérogations",
    "un numéro d’appel qui réponde",
    "l’entretien des fossés",
    "une visite ouverte à tous",
)

QUOTATIONS = (
    "Nous avons appris à compter avec la mer. Elle, elle ne compte pas.",
    "On peut tout expliquer, à condition de commencer par le début.",
    "Je ne demande pas que ce soit beau ; je demande que ce soit là demain.",
    "Ce pays sait attendre. Il faudrait que l’on cesse d’en abuser.",
)

NOTES = (
    "Chiffre arrêté au {n} du mois, avant révision.",
    "Lettre lue en séance, conservée aux archives de la commune, boîte {n}.",
    "Mesure faite en {year}, au même endroit et à la même heure.",
)

ROWS = ("Nord", "Sud", "Le port", "Les hauts", "L’île", "La plaine")
LINKS = (
    "comme nous l’avions raconté",
    "un premier épisode",
    "le récit de cette journée",
    "notre enquête d’alors",
)
PICTURES = (
    "La jetée vue de la passe",
    "Les toits de la ville basse",
    "Le phare à marée basse",
    "La halle, porte sud",
)
