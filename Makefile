# The house's commands, under Pelican's usual names. `make help` prints the notes that follow `##`.
# Every path is relative and every tool is called by `python -m`: the folder's own path may have spaces.

PYTHON ?= python3
PORT ?= 8000
PYTEST_ARGS ?=
BENCH_ARGS ?=

PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet --no-input

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help html serve devserver regenerate publish new check test bench captures lock clean distclean tools

help: ## montre cette aide
	@echo "Rotative : les commandes de la maison"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

html: .venv/.runtime ## installe ce qu’il faut et construit content/ dans output/
	./rotative construire

serve: html ## construit, puis montre le site sur http://127.0.0.1:8000 (PORT=…)
	$(PY) -m http.server $(PORT) --bind 127.0.0.1 --directory output

devserver: .venv/.runtime ## montre le site et le reconstruit à chaque changement
	$(PY) -m pelican content --settings pelicanconf.py --autoreload --listen --bind 127.0.0.1 --port $(PORT)

regenerate: .venv/.runtime ## reconstruit à chaque changement, sans montrer le site
	$(PY) -m pelican content --settings pelicanconf.py --autoreload

publish: .venv/.runtime ## construit avec les réglages de production (publishconf.py)
	$(PY) -m pelican content --settings publishconf.py

new: .venv/.runtime ## commence un nouvel article
	./rotative nouveau

check: .venv/.test ## vérifie le code : style, types, lois de la maison
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy $(wildcard plugins desk)
	$(PY) -m pytest tests/house -q

test: tools .venv/.test node_modules/.installed ## installe les outils des tests et les lance tous
	$(PY) -m pytest -n auto --dist loadfile $(PYTEST_ARGS)

bench: tools .venv/.test ## mesure la construction, à côté de Pelican et de Hugo (BENCH_ARGS=…), puis les pages et la recherche
	$(PY) -m bench $(BENCH_ARGS)
	$(PY) -m bench.feeds
	$(PY) -m bench.search
	$(PY) -m bench.lighthouse

captures: tools .venv/.test html ## dessine chaque sorte de page, claire et sombre, large et étroite, dans captures/
	$(PY) -m tests.browser.captures

lock: .venv/.test ## renouvelle les versions verrouillées des dépendances
	for list in requirements-build requirements requirements-test bench/requirements; do \
	    CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m piptools compile --quiet --upgrade \
	        --allow-unsafe --generate-hashes --strip-extras --resolver=backtracking --no-emit-options \
	        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	        --output-file $$list.txt $$list.in || exit 1; \
	done
	npm update --package-lock-only
	npm update --package-lock-only --omit-lockfile-registry-resolved --prefix bench

clean: ## enlève le site construit et les caches
	rm -rf output captures editions .rotative .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find plugins desk tests bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

distclean: clean ## enlève aussi ce que make a installé (.venv, node_modules)
	rm -rf .venv node_modules .bench

tools:
	@tests/browser/install-tools

# Empty files inside .venv and node_modules say what is installed there; they are written last, so that an
# interrupted installation is begun anew. A virtualenv without its mark is laid from scratch.
.venv/.laid: requirements-build.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Il faut Python 3.11 ou plus récent : make PYTHON=python3.11 …" >&2; exit 1; }
	@$(PYTHON) -m venv --clear .venv || \
	    { echo "Il faut le paquet python3-venv : sudo apt-get install python3-venv" >&2; exit 1; }
	$(PIP) install --require-hashes --only-binary :all: --requirement requirements-build.txt
	@touch $@

# feedgen is published as source: it is built with the locked tools above, not with what pip would fetch unlocked.
.venv/.runtime: .venv/.laid requirements.txt
	$(PIP) install --require-hashes --no-build-isolation --requirement requirements.txt
	@# Compiled once: a fresh process is most of what an edit costs.
	@$(PY) -m compileall -q plugins desk
	@touch $@

.venv/.test: .venv/.runtime requirements-test.txt
	$(PIP) install --require-hashes --no-build-isolation --requirement requirements-test.txt
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc | tools
	npm ci --silent
	@touch $@
