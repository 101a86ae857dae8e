# The front door. `make demo` and `make test` need Python 3.11 or later, git and make; the rest follows.
#
#   make demo      set up .venv, analyse the project's own case, and write its brief into build/
#   make test      set up .venv and pass the tests
#   make check     ruff, mypy, import-linter, and the linters of the start scripts
#   make docs      the documentation, in docs/_build/html
#   make bundle    for each system one zip that needs neither a network nor rights, in build/bundle
#   make examples  write the outputs of the examples in the documentation anew
#   make bench     measure the engine, and write the table into the documentation
#   make messages  collect the sentences that Detente prints, for translators
#   make lock      write requirements/*.txt anew: names, versions and hashes

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
SPHINX := $(BIN)/python -m sphinx -W --keep-going -q -b html -d docs/_build/doctrees docs
CASE := catalogue:cases/european-security-talks-2022

.PHONY: demo test check docs bundle examples bench messages lock clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.run
	$(BIN)/detente analyze $(CASE)
	@mkdir -p build
	$(BIN)/detente brief $(CASE) -o build/brief.html
	$(BIN)/detente brief $(CASE) --short -o build/note.docx
	@echo "Read $(CURDIR)/build/brief.html in a browser, build/note.docx in Word."

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/shellcheck bundle/inside/detente.sh
	$(BIN)/blinter bundle/inside/detente.cmd --fail-on style --quiet

docs: $(VENV)/.dev
	$(SPHINX) docs/_build/html
	@echo "Read docs/_build/html/index.html"

bundle: $(VENV)/.dev
	rm -rf docs/_build/bundle
	$(SPHINX) docs/_build/bundle
	$(BIN)/python -m bundle --pages docs/_build/bundle

examples: $(VENV)/.dev
	$(BIN)/python tests/docs/examples.py --write

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

# --- translations ----------------------------------------------------------------------------------
# Sentences are collected from the source into a template, and new ones are added to each language.

LOCALE := src/detente/locale
EXTRACT := --keywords=_ --keywords=_n:1,2 --keywords=marked --no-default-keywords --add-location=file --sort-by-file --width=100

messages: $(VENV)/.dev
	mkdir -p build
	$(BIN)/pybabel --quiet extract $(EXTRACT) --omit-header -o build/detente.pot src/detente
	$(BIN)/pybabel --quiet update --domain=detente --input-file=build/detente.pot --output-dir=$(LOCALE) \
		--no-fuzzy-matching --ignore-pot-creation-date --width=100

# --- the environment -------------------------------------------------------------------------------
# A stamp file says what was installed last; it is older than a changed lock file, and then make installs.

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Detente needs Python 3.11 or later")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements/run.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $(VENV)/.run $@

clean:
	rm -rf build dist docs/_build docs/_pictures .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# --- lock files ------------------------------------------------------------------------------------
# core: what `pip install detente` brings. run: with the extras and what installs a checkout.
# bundle: with the extras and what installs wheels without a network. dev: with all that tests, checks
# and the documentation need. One resolution for every system and every Python from 3.11 on; the smaller
# ones are parts of dev.
# Versions stay as locked; `make lock UPGRADE=--upgrade` takes the newest.

UPGRADE ?=
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"

lock: $(VENV)/.dev
	$(COMPILE) $(UPGRADE) --all-extras pyproject.toml requirements/build.in requirements/bundle.in \
		requirements/dev.in -o requirements/dev.txt
	$(COMPILE) $(UPGRADE) -c requirements/dev.txt --all-extras pyproject.toml requirements/build.in -o requirements/run.txt
	$(COMPILE) $(UPGRADE) -c requirements/dev.txt --all-extras pyproject.toml requirements/bundle.in -o requirements/bundle.txt
	$(COMPILE) $(UPGRADE) -c requirements/dev.txt pyproject.toml -o requirements/core.txt
