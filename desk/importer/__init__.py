"""Importing: what other people's tools wrote, as articles of this house. Nothing invented, nothing lost in silence."""
