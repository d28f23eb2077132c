"""The shared table: the nouns that every room reads and the slots where rooms meet.

Standard library only, no Pelican, no neighbour. What a second room needs moves here that day, not before.
"""
