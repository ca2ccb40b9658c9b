# Each command sets itself up in .venv from nothing but python3 (3.11 to 3.13) and make.
# Another Python beside it: make test PYTHON=python3.12 VENV=.venv312

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev

export ARTICLE

.PHONY: help demo run test test-slow check bench lock schema
help:
	@echo "make demo   the bot against a local stand-in for Slack, with the sample article (or ARTICLE=path-or-URL)"
	@echo "make run    the bot, with the settings in .env"
	@echo "make test   the tests; make test-slow: those with many processes or long waits"
	@echo "make check  ruff, mypy and the import contracts"
	@echo "make bench  what is measured: quality, speed, memory"
	@echo "make schema write bot/brief.schema.json anew from bot/model.py"
	@echo "make lock   pin the newest allowed dependencies again"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
	  { echo "threadbrief needs Python 3.11, 3.12 or 3.13: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUN): $(BIN)/python pyproject.toml requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUN) requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(RUN)
	@$(BIN)/threadbrief demo $${ARTICLE:+--article "$$ARTICLE"}

run: $(RUN)
	@$(BIN)/threadbrief serve

test: $(DEV)
	@$(BIN)/pytest -m "not slow"

test-slow: $(DEV)
	@$(BIN)/pytest -m slow

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(DEV)
	@$(BIN)/python -m tests.bench

lock: $(DEV)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --upgrade pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

schema: $(RUN)
	@$(BIN)/python -c 'import json, bot.model; print(json.dumps(bot.model.json_schema(), indent=2))' > brief.schema.tmp
	@mv brief.schema.tmp bot/brief.schema.json
