# Sidelight. Each target only does what is missing; each line can be copied into a shell.
#   make run          install, build, check and load the ratings, serve on http://127.0.0.1:7654
#   make wheel        dist/: the server with ratings and page, for pip, and the packages that it needs
#   make extension    the extension's packages for the stores, and the sources for their reviewers
#   make release      all that is published of a version, in dist/release with checksums; TAG=v1.2.3 names the version
#   make test         install what the tests need, browsers included, and run every check and test
#   make coverage     which branches of server and extension the tests take: two tables, dist/coverage.json; stops
#                     where it is less than is asked for. Of one half, by some tests:
#                     make coverage-server TESTS=tests/web, make coverage-extension TESTS=tests/browser/test_menus.py
#   make test-spark   the reading of archives on Apache Spark, which it installs into .spark (800 MB)
#   make test-python, make test-extension, make test-browser
#                     parts of it: server and commands, the extension's units, real browsers (make test-chromium
#                     and make test-firefox: one of the two)
#   make check        formatters, linters, types, import rules: make check-python and make check-extension
#   make format       mends what formatters and linters can mend
#   make evaluate     how well attributions are found: in GOLD=labelled.jsonl, or in the project's own articles;
#                     and what pages say about themselves; NAME=name records the figures of GOLD under that name
#   make bench        how fast texts are read, in how much memory, and how both grow; and what 100,000 outlets
#                     cost to check, load, look up and hold; and, in real browsers, what a reader waits for and
#                     what the extension costs; about six minutes
#   make bench-long   the server's memory after 100,000 requests; what a second processor brings to an archive
#   make soak         a server under half of its full load for MINUTES=30: memory, open files, threads and times, as
#                     a picture and as JSON in dist/
#   make mutation     which small changes of the code no test notices: in ONLY=outlets/names or reading/dates:find_month,
#                     or SAMPLE=300 drawn with SEED=1; TESTS="tests/reading/test_dates.py" asks these alone; all of
#                     it takes a night
#   make bench-peers  how fast texts are read beside spaCy and textacy, which it installs into .bench
#   make figures      what all these measured, from docs/figures.json into README, documents and pictures
#   make fuzz         try INPUTS=1000000 made-up inputs, and for MINUTES=10 made-up requests to a server; about two hours
#   make licences     docs/licences.md anew: the licences of everything that is shipped
#   make sbom         bills of materials (CycloneDX) of server and extension, into dist/
#   make types        the examples of the API and of docs/api.md, its document, and the TypeScript types made from it
#   make screenshots  the pictures of the documents, anew
#   make audit        look up known vulnerabilities of all pinned packages; needs the network
#   make lock         the pinned requirements anew, from pyproject.toml
#   make clean        delete all that the others made

PYTHON ?= python3
BIN := .venv/bin
# Tests reach this machine and no other.
PYTEST := scripts/offline $(BIN)/pytest --quiet
NPM := npm --prefix extension --no-update-notifier
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
BENCH_PIP := $(PIP:.venv/%=.bench/%)
SPARK_PIP := $(PIP:.venv/%=.spark/%)
# What measures puts its figures there, from where `make figures` takes those of README, documents and pictures.
RECORD := FIGURES=docs/figures.json
BROWSERS := chromium firefox-esr
SERVERS := curl postgresql redis-server nginx sqlite3 docker-compose systemd bubblewrap
SOURCES := LICENSE NOTICE docs/attributions.md docs/privacy.md $(shell find extension -type f -not -path '*/node_modules/*' -not -path '*/dist/*')

.PHONY: run wheel extension release test check check-python check-extension test-python test-browser test-chromium \
  test-firefox test-extension test-spark coverage coverage-server coverage-extension types screenshots format evaluate \
  figures bench bench-long soak mutation bench-peers fuzz licences sbom audit lock clean
.DELETE_ON_ERROR:

run: .venv/.runtime extension/dist/.built
	@$(BIN)/sidelight serve --extension extension/dist

# The same bytes from the same sources, so that what was built elsewhere can be compared.
wheel: .venv/.runtime extension/dist/.built
	@rm -rf dist && $(BIN)/python -m hatchling build --target wheel --directory dist
	@cp requirements.txt dist/

extension: extension/node_modules/.runtime
	@$(NPM) run --silent packages

# One after the other: the wheel empties dist.
release:
	@$(MAKE) --no-print-directory -j1 wheel extension sbom
	@$(BIN)/python scripts/release $(TAG)

# Three lanes: those of the browsers wait a lot, the other one computes. Each part's output comes when it is done.
test: .venv/.tests .venv/.packages extension/node_modules/.tests extension/dist/.built
	@scripts/install-programs $(BROWSERS) $(SERVERS)
	@echo "Checking and testing; this takes some minutes …"
	@$(MAKE) --no-print-directory -j3 --output-sync=target test-chromium test-firefox test-python check test-extension

check: check-python check-extension

check-python: .venv/.tests
	@$(BIN)/ruff format --check --quiet . || { echo "Run 'make format'."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/deptry server tests scripts
	@$(BIN)/vulture server tests scripts $$(grep -ls '^#!.*python3' scripts/*)

check-extension: extension/node_modules/.tests extension/dist/.built
	@$(NPM) run --silent check

test-python: .venv/.tests .venv/.packages extension/dist/.built
	@scripts/install-programs $(SERVERS)
	@$(PYTEST) --numprocesses=logical --dist=worksteal --ignore=tests/browser --ignore=tests/spark

# What runs in both browsers runs in Firefox here and in Chromium there; whatever else there is, with Chromium.
test-browser: test-chromium test-firefox

test-chromium test-firefox: test-%: .venv/.tests extension/node_modules/.tests extension/dist/.built
	@scripts/install-programs $(BROWSERS)
	@$(PYTEST) tests/browser -k "$(if $(filter firefox,$*),firefox,not firefox)"

test-extension: extension/node_modules/.tests
	@scripts/offline $(NPM) test --silent

coverage:
	@$(MAKE) --no-print-directory coverage-server
	@$(MAKE) --no-print-directory coverage-extension

coverage-server: .venv/.tests .venv/.packages extension/dist/.built
	@scripts/install-programs $(SERVERS)
	@$(RECORD) $(BIN)/python scripts/coverage server $(TESTS)

coverage-extension: .venv/.tests extension/node_modules/.tests extension/dist/.built
	@scripts/install-programs $(BROWSERS)
	@$(RECORD) $(BIN)/python scripts/coverage extension $(TESTS)

test-spark: .spark/.installed
	@scripts/install-programs openjdk-17-jre-headless
	@.spark/bin/pytest --override-ini="addopts=--import-mode=importlib" --quiet tests/spark

format: .venv/.tests extension/node_modules/.tests
	@$(BIN)/ruff format --quiet . && $(BIN)/ruff check --quiet --fix .
	@$(NPM) run --silent format

# The examples of the API's document and of docs/api.md, the document, and the TypeScript types that are made from it.
types: .venv/.tests extension/node_modules/.tests extension/dist/.built
	@$(BIN)/python scripts/api-examples
	@$(BIN)/sidelight openapi > extension/openapi.json
	@$(NPM) run --silent types

screenshots: .venv/.tests extension/dist/.built
	@scripts/install-programs $(BROWSERS)
	@$(BIN)/python scripts/screenshots

# GOLD= that names nothing is a mistake, and not the same as no GOLD.
evaluate: .venv/.runtime
	@$(RECORD) $(BIN)/python tests/evaluation/evaluate.py \
	  $(if $(filter undefined,$(origin GOLD)),,"$(GOLD)") $(if $(NAME),--name "$(NAME)")
	@$(if $(filter undefined,$(origin GOLD)),$(RECORD) $(BIN)/python tests/evaluation/page_findings.py)

figures: .venv/.runtime
	@$(BIN)/python tests/figures/write.py

bench: .venv/.tests extension/dist/.built
	@$(RECORD) $(BIN)/python tests/evaluation/bench.py
	@$(RECORD) $(BIN)/python tests/evaluation/bench_ratings.py
	@$(RECORD) $(BIN)/python tests/load/bench.py
	@scripts/install-programs $(BROWSERS)
	@$(RECORD) $(BIN)/python tests/browser/bench.py

INPUTS ?= 1000000
MINUTES ?= 10
fuzz: .venv/.tests
	@$(BIN)/python tests/fuzz/million.py --inputs $(INPUTS) --minutes $(MINUTES)

# The server after 100,000 requests, and an archive by one worker and by two; half an hour and more.
bench-long: .venv/.tests
	@$(RECORD) $(BIN)/python tests/load/bench.py 100000
	@$(RECORD) $(BIN)/python tests/archives/bench.py

soak: MINUTES = 30
soak: .venv/.tests
	@$(RECORD) $(BIN)/python tests/load/soak.py $(MINUTES) dist

mutation: .venv/.tests
	@$(RECORD) $(BIN)/python tests/mutation/mutate.py $(if $(ONLY),--only "$(ONLY)") $(if $(SAMPLE),--sample $(SAMPLE)) \
	  $(if $(SEED),--seed $(SEED)) $(if $(TESTS),--tests "$(TESTS)") $(if $(JOBS),--jobs $(JOBS))

bench-peers: .bench/.installed
	@$(RECORD) .bench/bin/python tests/evaluation/bench.py

licences: .venv/.tests extension/dist/.built
	@$(BIN)/python scripts/licences

sbom: .venv/.tests
	@$(BIN)/python scripts/sbom

audit: .venv/.tests
	@$(BIN)/python scripts/audit

# UV=path/to/uv: the only step that needs uv.
UV ?= uv
LOCK := $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --extra build
lock:
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --extra test -c requirements.txt pyproject.toml -o tests/requirements.txt
	$(LOCK) --extra spark -c tests/requirements.txt pyproject.toml tests/spark/requirements.in -o tests/spark/requirements.txt
	$(NPM) install --package-lock-only
	@echo "Then run 'make licences': docs/licences.md lists what is pinned."

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Sidelight needs Python 3.11 or newer. Name one: make PYTHON=python3.12 run"; exit 1; }
	@echo "Making .venv …"
	@$(PYTHON) -m venv .venv && touch $@

.venv/.runtime: .venv/.python requirements.txt pyproject.toml
	@echo "Installing Python packages …"
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.tests: .venv/.runtime tests/requirements.txt
	@echo "Installing Python packages for the tests …"
	@$(PIP) --require-hashes -r tests/requirements.txt
	@touch $@

# What a wheel is installed with by a test, which uses no network.
.venv/.packages: .venv/.python requirements.txt
	@rm -rf $@ && $(BIN)/python -m pip --disable-pip-version-check --quiet download --require-hashes \
	  -r requirements.txt --dest $@ && touch $@

# The peers are not pinned: they are compared with as they are today.
.bench/.installed: .venv/.python requirements.txt pyproject.toml
	@echo "Installing spaCy and textacy into .bench …"
	@$(BIN)/python -m venv .bench
	@$(BENCH_PIP) --require-hashes -r requirements.txt
	@$(BENCH_PIP) --no-build-isolation --editable '.[bench]'
	@touch $@

.spark/.installed: .venv/.python tests/spark/requirements.txt pyproject.toml
	@echo "Installing Apache Spark into .spark …"
	@$(BIN)/python -m venv .spark
	@$(SPARK_PIP) --require-hashes -r tests/spark/requirements.txt
	@$(SPARK_PIP) --no-deps --no-build-isolation --editable .
	@touch $@

extension/node_modules/.runtime: extension/package.json extension/package-lock.json
	@node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' || \
	  { echo "Sidelight needs Node 20 or newer to build its extension."; exit 1; }
	@echo "Installing the extension's packages …"
	@$(NPM) ci --loglevel=error --no-progress --omit=dev >/dev/null && touch $@

extension/node_modules/.tests: extension/package.json extension/package-lock.json
	@echo "Installing the extension's packages and those for its tests …"
	@$(NPM) ci --loglevel=error --no-progress >/dev/null && touch extension/node_modules/.runtime $@

extension/dist/.built: $(SOURCES) | extension/node_modules/.runtime
	@echo "Building the extension and the page …"
	@$(NPM) run --silent build && touch $@

clean:
	rm -rf .venv .bench .spark dist extension/node_modules extension/dist .mypy_cache .ruff_cache .pytest_cache
