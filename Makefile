# Two commands do everything: `make publish` and `make test`. Targets only call commands.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
BIN := .venv/bin
SIZES ?= 1000,10000
COUNT ?= 200

.PHONY: publish test lint check serve preview docs pictures gallery lighthouse bench-line bench-pictures bench-registers bench-reliability lock clean

publish: .venv/publish.stamp
	@$(BIN)/newsroom publish

test: .venv/test.stamp
	@sh workshop/browser.sh
	@sh workshop/exiftool.sh
	@sh workshop/nginx.sh
	@sh workshop/strace.sh
	@$(BIN)/python workshop/npm.py vnu
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile

lint: .venv/test.stamp
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy

check serve preview: .venv/publish.stamp
	@$(BIN)/newsroom $@

docs: .venv/publish.stamp
	@$(BIN)/python -m newsroom.reference

pictures: .venv/test.stamp
	@$(BIN)/python -m studio.draw
	@$(BIN)/python -m studio.recordings
	@$(BIN)/python -m studio.icons

gallery: .venv/test.stamp
	@sh workshop/browser.sh
	@$(BIN)/python -m gallery components
	@$(BIN)/python -m gallery pictures

lighthouse: .venv/test.stamp
	@sh workshop/browser.sh
	@$(BIN)/python workshop/npm.py lighthouse
	@$(BIN)/python -m workshop.lighthouse

bench-registers: .venv/publish.stamp
	@$(BIN)/python bench/registers/growth.py

bench-reliability: .venv/publish.stamp
	@sh workshop/nginx.sh
	@sh workshop/strace.sh
	@for program in crash publishers readers reproducible; do $(BIN)/python bench/reliability/$$program.py || exit 1; done

bench-pictures: .venv/publish.stamp
	@$(BIN)/python bench/pictures/measure.py --count $(COUNT)

bench-line: .venv/publish.stamp
	@$(BIN)/python bench/line/run.py --sizes $(SIZES)

lock: .venv/test.stamp
	@sh workshop/lock.sh

clean:
	rm -rf .venv output

.venv/publish.stamp: requirements.lock pyproject.toml | python
	@if [ ! -e .venv/test.stamp ] || [ requirements.lock -nt .venv/test.stamp ] || [ pyproject.toml -nt .venv/test.stamp ]; then \
		$(PYTHON) workshop/venv.py requirements.lock; fi
	@touch $@

.venv/test.stamp: requirements-dev.lock pyproject.toml | python
	@$(PYTHON) workshop/venv.py requirements-dev.lock
	@touch $@

.PHONY: python
python:
	@if [ -z "$(PYTHON)" ]; then echo "newsroom: no Python 3.11 or newer was found; install one, or name it: make PYTHON=/path/to/python3 publish" >&2; exit 3; fi
