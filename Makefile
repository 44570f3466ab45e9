# The JPS composer. Everything goes into .venv; PYTHON=… chooses the Python that makes it.

PYTHONS = $(or $(PYTHON),python3.13 python3.12 python3.11 python3)
IN_VENV = .venv/bin/python -m
INSTALL = $(IN_VENV) pip --disable-pip-version-check --quiet install --editable

.PHONY: demo test test-exhaustive lint bench faults fuzz screenshots readme-pictures bundle install clean

demo: install
	.venv/bin/jps-composer demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then .venv/bin/jps-composer || :; fi

# A file's tests stay together: they share what they drew.
test: .venv/extra-test
	$(IN_VENV) pytest -n auto --dist loadfile

# What `make test` runs a sample of: words over hostile photos, on every poster, format and palette.
test-exhaustive: .venv/extra-test
	$(IN_VENV) pytest -m exhaustive

lint: .venv/extra-lint .venv/extra-test
	$(IN_VENV) ruff check
	$(IN_VENV) ruff format --check
	$(IN_VENV) basedpyright

bench: .venv/extra-test
	$(IN_VENV) benchmarks

# Every call of a save and an export failed and killed, and a window killed 300 times: docs/safety.md. Linux, strace.
faults: .venv/extra-test
	$(IN_VENV) tests.faults

# Each parser of what others made fuzzed for SECONDS=…, or some with PARSERS=…: docs/safety.md. Linux, Python 3.11 to 3.13.
fuzz: .venv/extra-test .venv/extra-fuzz
	$(IN_VENV) tests.fuzz $(or $(SECONDS),600) $(PARSERS)

# Every step and dialog as pictures, to be looked at: OUT=…, and WANTED=… for those whose names have it.
screenshots: .venv/extra-test
	QT_QPA_PLATFORM=offscreen $(IN_VENV) tests.gui.screenshots $(or $(OUT),build/screenshots) $(WANTED)

# One folder in dist/, for machines without Python.
bundle: .venv/extra-bundle
	$(IN_VENV) PyInstaller --noconfirm --log-level ERROR composer.spec

install: .venv/installed

clean:
	rm -rf .venv build dist demo .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# The stamps: a second run installs nothing unless pyproject.toml has changed.
.venv/installed: pyproject.toml .venv/bin/python
	@echo "Installation dans .venv… / Installing into .venv…"
	@$(INSTALL) .
	@touch $@

.venv/extra-%: .venv/installed
	@$(INSTALL) ".[$*]"
	@touch $@

# A Python is tried rather than looked for: a name on the PATH may have nothing behind it.
# Debian keeps ensurepip, without which there is no .venv, in a package of its own.
.venv/bin/python:
	@for python in $(PYTHONS); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  "$$python" -c 'import ensurepip, venv' 2>/dev/null || { $(NO_VENV); exit 1; }; \
	  echo "$$("$$python" --version) → .venv"; \
	  exec "$$python" -m venv --clear .venv; \
	done; $(NO_PYTHON); exit 1

NO_VENV = echo "Le module « venv » manque à $$python. $(FR) python3-venv" >&2; \
  echo "$$python lacks the “venv” module. $(EN) python3-venv" >&2
NO_PYTHON = echo "Aucun Python 3.11 ou plus récent (essayé : $(PYTHONS)). $(FR) python3 python3-venv" >&2; \
  echo "No Python 3.11 or newer (tried: $(PYTHONS)). $(EN) python3 python3-venv" >&2
FR = Sous Debian ou Ubuntu, en administrateur : apt install
EN = On Debian or Ubuntu, as administrator: apt install

# The pictures at the top of README.md and LISEZMOI.md.
readme-pictures: .venv/extra-test ## Refaire les images des deux README (docs/pictures) / Make the pictures of both READMEs anew (docs/pictures)
	QT_QPA_PLATFORM=offscreen $(IN_VENV) tests.gui.readme_pictures docs/pictures
