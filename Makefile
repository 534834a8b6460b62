# Two commands do everything on a machine with Python 3.11 and make: `make run` and `make test`.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
PY     := $(VENV)/bin/python
SEEDS  ?= seeds
INDEX  ?= index
HOST   ?= 127.0.0.1
PORT   ?= 8000
ifndef DATA
DATA   := $(or $(SHUANGCHENG_DATA),../shared/data)
endif
PIP    := $(PY) -m pip install --quiet --disable-pip-version-check -c requirements/constraints.txt

export HF_HUB_OFFLINE = 1
export TRANSFORMERS_OFFLINE = 1
export HF_HUB_DISABLE_TELEMETRY = 1

.DEFAULT_GOAL := help
# A question is data: it reaches the command by the environment, where no shell and no make reads it.
ifdef Q
override Q := $(value Q)
export Q
endif

eval-encoder eval-reader eval-relations figures train-encoder train-reader train-tagger: export SHUANGCHENG_DATA = $(DATA)

.PHONY: help install run build ask check test lint unit slow browser browser-if-any eval ablation eval-encoder \
	eval-reader eval-relations eval-followups figures bench load fuzz audit train-encoder train-reader train-tagger clean

help: ## lists these commands
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "Python 3.11 is needed; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt requirements/constraints.txt | $(VENV)/bin/python
	@echo "installing what running needs (once)"
	$(PIP) -r requirements/run.txt
	@touch $@

$(VENV)/.test: $(wildcard requirements/*.txt) $(VENV)/.run
	@echo "installing what testing needs (once)"
	$(PIP) -r requirements/test.txt
	@touch $@

install: $(VENV)/.run ## makes .venv with all that running needs

build: install ## brings the index up to date with the seeds
	@$(PY) -m indexer build --seeds $(SEEDS) --index $(INDEX)

run: install ## builds the index and serves it on http://127.0.0.1:8000
	@# A bad seed stops the build, not the service: the index that stands goes on serving.
	@$(PY) -m indexer build --seeds $(SEEDS) --index $(INDEX) || { test -f $(INDEX)/current && echo "the index that stands is served"; }
	@echo "serving on http://$(HOST):$(PORT) - try:"
	@echo "  curl -s http://$(HOST):$(PORT)/v1/ask -H 'content-type: application/json' -d '{\"question\":\"哪些区县加入了哪些共同体?\"}'"
	@exec $(PY) -m service --index $(INDEX) --host $(HOST) --port $(PORT)

ask: build ## one question in the terminal: make ask Q="…"
	@$(PY) -m service ask --index $(INDEX) "$$Q"

check: install ## re-reads every hash and offset of the index
	@$(PY) -m indexer check --index $(INDEX)

test: lint unit slow browser-if-any ## style, types, unit tests, tests with weights and servers, the page

lint: $(VENV)/.test
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

unit: $(VENV)/.test
	$(PY) -m pytest -q -m "not weights and not server and not browser"

slow: $(VENV)/.test
	$(PY) -m pytest -q -m "(weights or server) and not browser"

browser: $(VENV)/.test ## the page in a real headless Chromium (needs chromium on the machine)
	$(PY) -m pytest -q -m browser

browser-if-any: $(VENV)/.test
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then \
	  $(MAKE) --no-print-directory browser || { \
	    echo "browser tests failed; those that did are run once more, for a busy machine's sake"; \
	    $(PY) -m pytest -q -m browser --last-failed --last-failed-no-failures none; }; \
	else \
	  echo "browser tests SKIPPED: chromium and chromedriver are not both on this machine" \
	    "(Debian: apt-get install chromium chromium-driver fonts-noto-cjk)"; \
	fi

eval: build $(VENV)/.test ## the question set on the index: figures, worst failures, the gate
	@$(PY) -m eval --index $(INDEX)

ablation: build $(VENV)/.test ## what each idea brings to finding, and how others find
	@$(PY) -m eval.ablation --index $(INDEX)

eval-encoder: $(VENV)/.test ## the encoder's table (needs DATA)
	@$(PY) -m eval.encoder

eval-reader: $(VENV)/.test ## the reader's table (needs DATA)
	@$(PY) -m eval.reader

eval-relations: $(VENV)/.test ## precision and recall of the membership tables (needs DATA for more than the seed)
	@$(PY) -m eval.relations

figures: build $(VENV)/.test ## measures every figure of the README and writes them there (needs DATA; resumes)
	@$(PY) -m eval.measure --index $(INDEX) --seeds $(SEEDS) $(if $(REQUESTS),--requests $(REQUESTS))

bench: build $(VENV)/.test ## speed and memory of the whole road
	@$(PY) -m eval.bench --seeds $(SEEDS) --laws $(DATA)/text/laws.jsonl.gz

load: install ## requests a second and the slowest hundredth, in quiet and during 20 rebuilds
	@$(PY) -m eval.load --seeds $(SEEDS) $(if $(REQUESTS),--requests $(REQUESTS))

fuzz: $(VENV)/.test ## property tests and the API's description, twenty times as long as in make test
	$(PY) -m pytest -q -m hypothesis --hypothesis-profile=fuzz

$(VENV)/audit: requirements/audit.txt | $(VENV)/bin/python
	$(PYTHON) -m venv $@
	$@/bin/pip install --quiet --disable-pip-version-check -r requirements/audit.txt
	@touch $@

audit: $(VENV)/audit ## known vulnerabilities of what is pinned (needs the network; 3: could not ask)
	@.ci/audit

train-encoder: $(VENV)/.test ## trains the bundled encoder (needs DATA; resumes)
	$(PY) -m training.encoder

train-reader: $(VENV)/.test ## trains the bundled reader (needs DATA; resumes; training.distil goes further)
	$(PY) -m training.reader
	$(PY) -m training.confidence

train-tagger: $(VENV)/.test ## trains what finds memberships beside the rules (needs DATA; an hour and a half)
	$(PY) -m training.tagger

eval-followups: $(VENV)/.test ## how follow-up questions are understood
	@$(PY) -m eval.followups

clean: ## removes the index and caches, keeps .venv
	rm -rf $(INDEX) .pytest_cache .mypy_cache .ruff_cache
