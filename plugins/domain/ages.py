"""How old an article may be before something changes by itself: what prints it and what schedules it must agree."""

from datetime import timedelta

# The age notice stands on an article that is older than this.
AGED_AFTER = timedelta(days=365)
# The news sitemap holds an article until it is older than this.
# Source: Google Search Central, "Create a News sitemap" (articles of the last two days).
NEWS_WINDOW = timedelta(hours=48)
# Feeds say that an article was withdrawn for as many civil days, counted from the first hour of the withdrawal's.
WITHDRAWAL_NOTICE = timedelta(days=30)
