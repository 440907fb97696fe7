# Two Clocks. `make lesson` opens the first lesson; `make test` runs every check.
# Another Python: make lesson PYTHON=python3.12    Another port: make lesson PORT=9999

PYTHON ?= python3
PORT ?=
# More words for a command, such as ARGS=--no-browser or ARGS=05 for the lesson
ARGS ?=
UV ?= uv
NPM ?= npm

IN := .venv/bin/python
# What an environment is made from, next to its lock. The folders too: a file may be gone from them.
PARTS := pyproject.toml $(shell find jupyter-config explainer/hosts/labextension)
READY := .venv/.ready-lesson .venv/.ready-test

# One that is half made, was moved here or has lost its Python is not ready, whatever its files say.
ifneq ($(shell test -x $(IN) && cat .venv/.place 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
endif

LOCK := $(UV) pip compile pyproject.toml --group build --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

.DEFAULT_GOAL := help
.PHONY: help setup setup-test lesson packet test check check-front checked-front bench gallery notebooks site present release wheel lock clean doctor

help:  ## show this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):[^#]*## /\1|/' \
		| while IFS='|' read -r name text; do printf '  make %-11s %s\n' "$$name" "$$text"; done

setup: .venv/.ready-lesson  ## set up the environment for the lessons in .venv
	@:

setup-test: .venv/.ready-test
	@:

.venv/.ready-test: .venv/.ready-lesson
$(READY): .venv/.ready-%: requirements/%.txt $(PARTS)
	@$(PYTHON) explainer/hosts/setup.py $*
	@touch $@

lesson: setup  ## set up, then open the first lesson in JupyterLab (PORT=9999 to choose a port)
	@$(IN) -m explainer lab $(if $(PORT),--port $(PORT)) $(ARGS)

doctor: setup  ## say what is installed and what is missing
	@$(IN) -m explainer doctor

packet: setup  ## write the teacher's packet: build/packet (ARGS="--lesson 5" for one lesson)
	@$(IN) -m explainer packet $(ARGS)

check: setup-test check-front  ## set up, then check style and types
	$(IN) -m ruff check
	$(IN) -m ruff format --check
	$(IN) -m mypy

# The lessons need no node, so a machine may be without it; the test machine may not.
check-front:
	@if command -v $(NPM) >/dev/null; then $(MAKE) --no-print-directory checked-front; \
		else echo "No npm was found on this machine, so the browser's part was not checked."; \
		test -z "$$CI"; fi

checked-front: node_modules/.package-lock.json
	@$(NPM) run --silent check

node_modules/.package-lock.json: package.json package-lock.json
	@command -v $(NPM) >/dev/null || { echo "No npm was found here: install Node 18 or newer (npm comes with it), then again."; exit 1; }
	@$(NPM) ci --ignore-scripts --silent \
		|| { echo "npm could not fetch the packages of package-lock.json: it needs the network this once."; exit 1; }
	@touch $@

test: check  ## set up, then run every check and every test
	$(IN) -m pytest -n 2 --dist loadscope --no-loadscope-reorder

bench: setup-test  ## measure speed and size (ARGS=--quick for half of the time)
	$(IN) tests/benchmarks/run.py $(ARGS)

gallery: setup-test  ## take a picture of every piece in every look: build/gallery/index.html
	$(IN) tests/browser/gallery.py

notebooks: setup-test  ## run the notebooks again and store their still pictures and words
	$(IN) -m explainer notebooks

site: setup node_modules/.package-lock.json  ## write the lessons as pages that need no server to build/site/ (needs Node and npm)
	@$(IN) -m explainer site $(ARGS)

present: setup  ## show a lesson to a room, as a page in presenter view (ARGS=05 for the lesson; PORT=9999)
	@test -f build/site/manifest.json || ! command -v $(NPM) >/dev/null || $(MAKE) --no-print-directory site ARGS=
	@$(IN) -m explainer present $(if $(PORT),--port $(PORT)) $(ARGS)

release: setup node_modules/.package-lock.json  ## write an archive to hand out, and a wheel with the site, to dist/
	@$(IN) -m explainer release $(ARGS)

wheel: setup  ## build the wheel in dist/: lessons, data and settings in one file
	@$(IN) -m hatchling build -t wheel

lock:  ## choose the newest allowed versions and write the locks (needs uv)
	$(LOCK) --upgrade --extra test --output-file requirements/test.txt
	$(LOCK) --upgrade --constraint requirements/test.txt --output-file requirements/lesson.txt

clean:  ## remove the environment and every cache
	rm -rf .venv node_modules build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
