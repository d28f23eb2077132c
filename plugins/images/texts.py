"""What the images room says to editors."""

from plugins.domain.problems import Message

MESSAGES = {
    "E223": Message(
        "image qui ne se lit pas jusqu’au bout : elle ne peut être ni réduite ni débarrassée de ses métadonnées",
        "l’enregistrer de nouveau, en JPEG, PNG ou WebP",
    ),
}
