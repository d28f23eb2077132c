"""What differs in production: what French law asks of a publisher is then an error when it is missing."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

PRESS_FINAL = True
