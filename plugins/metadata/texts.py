"""French words of the metadata. A lone dash keeps to the word before it (U+00A0)."""

TITLE = "{title}\u00a0– {site}"
NUMBERED_TITLE = "{title}, page {number}\u00a0– {site}"
NUMBERED_DESCRIPTION = "Page {number}. {description}"
ELLIPSIS = "…"
# What a text that is cut short does not end on.
NEVER_LAST = " \u00a0\u202f,;:–—-«("

FEED_RSS = "{name} (RSS)"
FEED_ATOM = "{name} (Atom)"
FEED_JSON = "{name} (JSON)"
CORRECTIONS = "Corrections"
LISTING_FEED = "{site}\u00a0– {name}"
