# The whole workflow. `make run` starts the program; `make test` runs every check there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: pictures goldens .venv run demo test check format bench prove lock clean docs stick

run: $(READY)
	@$(BIN)/redirection-tui

demo: $(READY)
	@$(BIN)/redirection-tui demo

# The set-up, from the lock file: every file is checked against its hash.
.venv: $(READY)
$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed.") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src # a guarded run may not write compiled files itself
	@touch $(READY)

test: check
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/redirection-tui content check

format: $(READY)
	$(BIN)/ruff format src tests
	$(BIN)/ruff check --fix src tests

bench: $(READY)
	$(BIN)/python -m tests.bench

# The long proofs that notes are neither lost nor readable: kills, power cuts, every byte written.
# Exit code 3: something could not be proven on this machine.
prove: $(READY)
	$(BIN)/python -m tests.prove

# docs/clinicians.md, from the guide in the program.
docs: $(READY)
	$(BIN)/python -m tests.content.clinicians_guide

# What a computer without a network needs, into the folder TO: for a USB stick.
stick: $(READY)
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/run.txt -d "$(TO)/wheels"
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w "$(TO)/wheels" .
	cp requirements/run.txt stick/start "$(TO)"

# The pictures in docs/: small, and drawn from the program as it is.
pictures: $(READY)
	$(BIN)/python -m tests.tui.pictures docs/pictures first help page "urge, number" "urge, wave" plan "progress, lower" --size 80x24 --theme calm-dark
	$(BIN)/python -m tests.tui.pictures docs/pictures map --size 80x24 --theme calm-light
	$(BIN)/python -m tests.tui.pictures docs/pictures "urge, choose" --size 60x20 --theme contrast-light
	$(BIN)/python -m tests.tui.pictures docs/pictures "shown record" --size 120x36 --theme contrast-dark
	mv docs/pictures/first-calm-dark-80x24.png docs/home.png

# How the main screens look, as text that the tests compare with.
goldens: $(READY)
	$(BIN)/python -m tests.tui.goldens

# Needs `uv` on the path; only for those who change dependencies.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
lock:
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) pyproject.toml --group dev -o requirements/dev.txt

clean:
	rm -rf $(VENV) dist build
