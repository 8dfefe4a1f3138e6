# Tinkuy: `make run` and `make test` do all of their own set-up from a fresh clone.
# Needs Linux, Python >= 3.12 (with venv), Node.js >= 20 (with npm) and make.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

PY      := $(CURDIR)/.venv/bin/python
CHROMIUM := /usr/bin/chromium
PYTEST_WORKERS ?= 2
PYTEST_FLAGS ?= -n $(PYTEST_WORKERS) --dist loadfile
FRONTEND := $(shell find kit/web frontend -path frontend/node_modules -prune -o -path frontend/dist -prune -o -type f -print 2>/dev/null)

# A shim of a version manager may exist and fail, so each candidate is asked what it is.
FIND_PYTHON = for p in python3.12 python3.13 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1 && { echo $$p; break; }; done

.PHONY: help setup compiled run test test-long lint types-fresh frontend-check pytest pytest-long browser node \
	format types lock migration clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup compiled ## start everything at one address (TINKUY_PORT, TINKUY_DATA, TINKUY_URL, TINKUY_DEMO, TINKUY_MODE)
	@# The launcher ties the program to make: ending either ends both, in order, even with kill -9.
	@exec $(PY) -I -S cli/engines/launch.py 15 $$PPID -1 -1 $(PY) -m cli run

test: setup compiled browser lint types-fresh frontend-check pytest ## all checks and tests

test-long: setup compiled browser pytest-long ## the tests that take longer

setup: .venv/.ready frontend/dist/index.html ## virtual environment, packages, the front end's build

# --- set-up ------------------------------------------------------------------------------------------------------

.venv/.ready: requirements.lock
	@python=$$($(FIND_PYTHON)); test -n "$$python" || { \
		echo "Tinkuy needs Python 3.12 or newer with its venv module (Debian: python3 and python3-venv)."; exit 1; }; \
	.venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1 \
		|| { echo "Making .venv with $$python"; $$python -m venv --clear .venv; }
	@echo "Installing the Python packages of requirements.lock"
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@printf '#!/bin/sh\ncd "$$(dirname "$$0")/../.." && exec .venv/bin/python -m cli "$$@"\n' > .venv/bin/tinkuy
	@chmod +x .venv/bin/tinkuy
	@touch $@

compiled: .venv/.ready
	@# every start loads it, and an environment may forbid Python to keep what it compiled
	@$(PY) -m compileall -q cli gateway kit contracts services

node:
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null && npm --version >/dev/null 2>&1 \
		|| { echo "Tinkuy needs Node.js 20 or newer with npm, to build its pages."; exit 1; }

frontend/node_modules/.ready: frontend/package-lock.json frontend/package.json | node
	@echo "Installing the packages of frontend/package-lock.json"
	@cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: frontend/node_modules/.ready $(FRONTEND)
	@echo "Building the front end"
	@cd frontend && npm run --silent build
	@touch $@

browser:
	@test -x $(CHROMIUM) || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && echo "Installing Chromium" \
		&& apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
		|| { echo "The tests need Chromium at $(CHROMIUM): as root, apt-get install chromium."; exit 1; }

# --- checks ------------------------------------------------------------------------------------------------------

lint: .venv/.ready ## ruff, mypy, import-linter
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo 2>/dev/null || .venv/bin/lint-imports

types-fresh: .venv/.ready
	@$(PY) -m cli openapi --check frontend/openapi.json

frontend-check: setup ## the front end's lint, types, tests and sizes
	@cd frontend && npm run --silent lint && npm run --silent types:check && npm run --silent typecheck \
		&& npm run --silent test && npm run --silent budget

pytest: .venv/.ready
	@$(PY) -m pytest $(PYTEST_FLAGS) -m "not long"

pytest-long: .venv/.ready
	@$(PY) -m pytest -m long

# --- for developers ----------------------------------------------------------------------------------------------

format: .venv/.ready ## ruff's formatting
	@$(PY) -m ruff check --fix-only --quiet . ; $(PY) -m ruff format .

types: setup ## the front end's types from the merged OpenAPI
	@$(PY) -m cli openapi frontend/openapi.json
	@cd frontend && npm run --silent types

lock: ## requirements.lock from pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv (pip install uv)."; exit 1; }
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.12 --group test \
		pyproject.toml -o requirements.lock

migration: .venv/.ready ## a new revision: make migration of=services.surveys says="what changes"
	@$(PY) -m cli migration "$(of)" "$(says)"

clean: ## remove what was built and installed here (never data)
	rm -rf .venv frontend/node_modules frontend/dist
