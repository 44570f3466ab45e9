# The JPS composer. Everything goes into .venv; PYTHON=… chooses the Python that makes it.

PYTHONS = $(or $(PYTHON),python3.13 python3.12 python3.11 python3)
IN_VENV = .venv/bin/python -m
# What is compiled is kept, whatever the shell says: each program that tests start would compile the sources again.
# A worker that crashes ends the run: one that takes its place may wait for ever.
PYTEST = PYTHONDONTWRITEBYTECODE= $(IN_VENV) pytest -n auto --max-worker-restart 0 --dist loadfile --no-loadscope-reorder
INSTALL = $(IN_VENV) pip --disable-pip-version-check --quiet install --editable

.PHONY: demo help test test-fast test-exhaustive lint lint-style lint-types coverage
.PHONY: bench faults fuzz screenshots texts readme-pictures guide-pictures install clean
.PHONY: bundle licences archive deb release-check check-print check-access check-bundle check-deb check-installer

demo: install ## Composer un exemple complet, puis ouvrir la fenêtre / Compose a whole example, then open the window
	.venv/bin/jps-composer demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then .venv/bin/jps-composer || :; fi

# A target's line is what stands behind its `##`, so none can be listed without one, nor have one and not be listed.
help: ## Dire ce que fait chaque cible / Say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { split($$2, line, " / "); printf "%-16s %s\n%-16s %s\n", $$1, line[1], "", line[2] }' \
	  $(firstword $(MAKEFILE_LIST))

# A file's tests stay together: they share what they drew.
test: .venv/extra-test ## Lancer les tests / Run the tests
	$(PYTEST)

# While one writes: values and files, without what is drawn or shown, and without the tests marked slow.
FAST = tests/core tests/storage tests/export tests/test_*.py
test-fast: .venv/extra-test ## Lancer les tests rapides seulement (moins d’une minute) / Run the fast tests only (under a minute)
	$(PYTEST) -m "not slow and not exhaustive" $(FAST)

# Words over hostile photos, on every poster, format and palette.
test-exhaustive: .venv/extra-test ## Lancer au complet ce dont `test` prend un échantillon / Run the whole of what `test` takes a sample of
	$(PYTEST) -m exhaustive
	$(PYTEST) --hypothesis-profile=thorough tests/core tests/storage tests/export tests/render

lint: lint-style lint-types ## Vérifier le style et les types / Check style and types

lint-style: .venv/extra-lint ## Vérifier le style seulement / Check style only
	$(IN_VENV) ruff check
	$(IN_VENV) ruff format --check

lint-types: .venv/extra-lint .venv/extra-test ## Vérifier les types seulement / Check types only
	$(IN_VENV) basedpyright

coverage: .venv/extra-coverage ## Compter les lignes que les tests atteignent (build/coverage) / Count the lines that tests reach (build/coverage)
	$(PYTEST) --cov --cov-report=html --cov-report=term

bench: .venv/extra-test ## Mesurer la vitesse et la mémoire / Measure speed and memory
	$(IN_VENV) benchmarks

# Every call of a save and an export failed and killed, and a window killed 300 times: docs/safety.md.
faults: .venv/extra-test ## Faire échouer chaque écriture d’un fichier; Linux, strace / Make each write of a file fail; Linux, strace
	$(IN_VENV) tests.faults

# Each parser of what others made fuzzed for SECONDS=…, or some with PARSERS=…: docs/safety.md. Python 3.11 to 3.13.
fuzz: .venv/extra-test .venv/extra-fuzz ## Donner des fichiers abîmés à chaque lecteur (SECONDS=…, PARSERS=…); Linux / Feed damaged files to each parser (SECONDS=…, PARSERS=…); Linux
	$(IN_VENV) tests.fuzz $(or $(SECONDS),600) $(PARSERS)

# To be looked at. WANTED=… takes those whose names have it.
screenshots: .venv/extra-test ## Photographier chaque étape et dialogue (OUT=…, WANTED=…) / Picture each step and dialog (OUT=…, WANTED=…)
	QT_QPA_PLATFORM=offscreen $(IN_VENV) tests.gui.screenshots $(or $(OUT),build/screenshots) $(WANTED)

texts: install ## Écrire tous les textes du programme dans un tableau (OUT=…) / Write all texts of the program to a table (OUT=…)
	$(IN_VENV) texts $(or $(OUT),build/texts.csv)

# docs/shipping.md says what each of these makes, and what was tried.
bundle: .venv/extra-bundle ## Faire un dossier pour les ordinateurs sans Python (dist/) / Make a folder for machines without Python (dist/)
	$(IN_VENV) PyInstaller --noconfirm --log-level ERROR composer.spec
	$(IN_VENV) shipping.bundle

dist/jps-composer:
	$(MAKE) bundle

licences: .venv/extra-bundle dist/jps-composer ## Énumérer les parties du dossier, leurs licences et leurs versions / List the parts of the folder, their licences and versions
	$(IN_VENV) shipping.licences dist/jps-composer

archive: .venv/extra-bundle dist/jps-composer ## Faire du dossier un seul fichier à remettre / Make the folder one file to hand over
	$(IN_VENV) shipping.bundle archive

deb: .venv/extra-bundle dist/jps-composer ## Faire un paquet Debian du dossier (dist/) / Make a Debian package of the folder (dist/)
	$(IN_VENV) shipping.deb dist/jps-composer

# What is slower than `.ci/run` may be, before a release. As root on Debian, the package is installed too, and removed.
release-check: check-deb check-installer check-print check-access test-exhaustive ## Vérifier ce qui est plus long, avant une version (paquets, installateur) / Check what takes longer, before a release (packages, installer)

# Debian: poppler-utils and ghostscript.
check-print: .venv/extra-test ## Faire lire les PDF d’imprimeur par Poppler et Ghostscript / Have Poppler and Ghostscript read the sheets for print shops
	QT_QPA_PLATFORM=offscreen $(IN_VENV) tests.release.print_check

# Debian: xvfb, dbus, at-spi2-core and python3-pyatspi; docs/accessibility.md.
check-access: .venv/extra-test ## Parcourir la fenêtre comme un lecteur d’écran, dans les deux langues; Linux / Go through the window as a screen reader, in both languages; Linux
	$(IN_VENV) tests.access

check-bundle: .venv/extra-bundle dist/jps-composer ## Parcourir le programme dans le dossier, sans réseau / Run the program in the folder, without a network
	$(IN_VENV) shipping.glibc dist/jps-composer
	$(IN_VENV) shipping.check_bundle dist/jps-composer

check-deb: deb ## Installer, ouvrir et retirer le paquet Debian (en administrateur) / Install, open and remove the Debian package (as root)
	$(IN_VENV) shipping.check_deb dist

check-installer: .venv/extra-bundle ## Compiler l’installateur de Windows sur un dossier d’essai / Compile the Windows installer on a stand-in folder
	$(IN_VENV) shipping.windows_installer --stand-in build/installer

install: .venv/installed ## Installer le programme dans .venv / Install the program into .venv

clean: ## Enlever tout ce que make a fait, .venv compris / Remove all that make made, .venv too
	rm -rf .venv build dist demo .pytest_cache .ruff_cache .hypothesis
	rm -f composer/render/photo/blazeface/LICENSE composer/render/photo/blazeface/weights.f16
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

# Those of docs/guide.fr.md and docs/guide.en.md, which ship with the program.
guide-pictures: .venv/extra-test ## Refaire les images des guides (docs/pictures/guide) / Make the pictures of the guides anew (docs/pictures/guide)
	QT_QPA_PLATFORM=offscreen $(IN_VENV) tests.gui.guide_pictures docs/pictures/guide
