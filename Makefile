# Each target sets up what it needs: `make demo` and `make test` both work on a fresh clone.
# Needs Python 3.11 or newer; PYTHON=… names one, else the newest found is taken.

SHELL := /bin/bash
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: install demo test lint bench docs clean

install: $(VENV)/.with-dev

# A stamp says as of which pyproject.toml things are installed: nothing is installed twice.
$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "paperwatch needs Python 3.11 or newer, with its venv module" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip --upgrade >/dev/null
	@touch $@

$(VENV)/.with-dev: pyproject.toml | $(VENV)/.made
	$(PIP) install --editable '.[dev]'
	@touch $(VENV)/.plain $@

$(VENV)/.plain: pyproject.toml | $(VENV)/.made
	$(PIP) install --editable .
	@touch $@

demo: $(VENV)/.plain
	@$(BIN)/paperwatch demo

test: install
	$(BIN)/python -m pytest -q $(ARGS)

lint: install
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: install
	$(BIN)/python benchmarks/floors.py
	$(BIN)/python -m benchmarks.calibration
	-$(BIN)/python -m benchmarks.speed

docs: install
	$(BIN)/python docs/commands.py

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .hypothesis
