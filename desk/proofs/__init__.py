"""Proofs: what a promise comes to when every byte of the built site is read."""
