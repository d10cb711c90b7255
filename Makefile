# OBADesk: `make run` opens the sample workshop, `make test` runs every check. Both do all the set-up they need.

PYTHON ?= python3
BIN    := .venv/bin
SAMPLE := leeds-children
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test lint types contracts tests pictures bench bench-projection stress explore requirements system-run system-test clean

run: system-run .venv/.project
	@packaging/run-sample $(SAMPLE)

test: lint types contracts tests

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/.dev
	$(BIN)/basedpyright

contracts: .venv/.dev
	$(BIN)/lint-imports --no-cache

tests: system-run system-test .venv/.dev
	$(BIN)/pytest -n 2 $(PYTEST_ARGS)

pictures: system-run .venv/.dev
	$(BIN)/python -m tests.pictures

bench: system-run .venv/.dev
	$(BIN)/python -m tests.bench

bench-projection: .venv/.dev
	@$(BIN)/python -m tests.bench.projection

explore: system-run system-test .venv/.dev
	OBADESK_EXPLORE=16 $(BIN)/pytest -n 2 -o timeout=1800 tests/test_undo_machine.py tests/test_sealed_forever.py tests/intake/test_any_cells.py tests/intake/test_any_layout.py tests/projection tests/core/test_order.py tests/formats/test_own_formats.py

stress: system-run .venv/.dev
	$(BIN)/python -m tests.stress $(STRESS)


# Set-up. Each stamp is older than what it was made from only when there is something to do.

system-run:
	@PYTHON="$(PYTHON)" packaging/install-system-packages run

system-test: system-run
	@PYTHON="$(PYTHON)" packaging/install-system-packages test

.venv/.python: | system-run
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "OBADesk needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/.run: requirements/run.txt | .venv/.python
	$(PIP) install --require-hashes -r requirements/run.txt
	@touch $@

.venv/.project: pyproject.toml .venv/.run
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.project
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@


# Newer versions of everything the .in files allow, with hashes.
requirements: .venv/.dev
	for part in run dev; do \
		$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade --quiet --no-header \
			--no-emit-index-url --no-emit-find-links -o requirements/$$part.txt requirements/$$part.in || exit 1; \
	done

clean:
	rm -rf .venv out dist build .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
