"""Rotative's rooms; `domain` is the table they share."""
