# make run    open Beforehand (where there is no display: rehearse the shipped example)
# make test   lint, types, tests, content
# make bench  speed and size, as ratios
# make catalogues  what translators get, brought up to date with what the program says
# make pictures  every screen in every theme and size, as sheets to look at
#
# Each sets up what it needs first: system libraries (Debian and Ubuntu), uv, the locked environment in .venv.

MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
.PHONY: run test bench pictures catalogues setup system lint types tests content

BIN := .venv/bin
READY := .venv/.ready
EXAMPLE := content/sacral-leg-cramps/rehearsal.toml
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname))

# uv: the one that is installed, else one of our own, for which python3 must be able to make environments.
OWN_UV := .venv-tools/bin/uv
UV := $(shell uv --version >/dev/null 2>&1 && echo uv || echo $(OWN_UV))
ifeq ($(UV),$(OWN_UV))
PYTHON_PACKAGES := $(shell test -x $(OWN_UV) || python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv)
endif

# What Qt loads and its wheel does not bring: drawing, then windows under X and Wayland, then printers.
QT_PACKAGES := libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 \
	libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 \
	libxcb-xkb1 libxkbcommon-x11-0 libwayland-cursor0 libcups2
# What a test listens to the window with, as a screen reader does.
HEARING_PACKAGES := at-spi2-core dbus-daemon xvfb
# Override with PACKAGES= to leave the system alone.
PACKAGES := $(QT_PACKAGES) $(PYTHON_PACKAGES) \
	$(if $(filter test tests,$(MAKECMDGOALS)),$(HEARING_PACKAGES))

# Newer releases call some of the libraries NAMEt64.
installed = $(patsubst %t64,%,$(shell dpkg-query -W -f '$${db:Status-Status}=$${Package}\n' \
	$(PACKAGES) $(PACKAGES:%=%t64) 2>/dev/null | sed -n 's/^installed=//p'))
MISSING := $(if $(shell command -v dpkg-query),$(filter-out $(installed),$(PACKAGES)))

export UV_PROJECT_ENVIRONMENT := .venv

run: setup
ifneq ($(SCREEN),)
	@$(BIN)/beforehand
else
	@echo "There is no display here, so no window can open: rehearsing the shipped example instead."
	@QT_QPA_PLATFORM=offscreen $(BIN)/beforehand rehearse $(EXAMPLE) --out rehearsal
	@echo "The papers are in:" && printf '  %s\n' "$$PWD"/rehearsal/*
endif

test: lint types tests content

tests content bench: export QT_QPA_PLATFORM := offscreen

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

tests: setup
	$(BIN)/pytest -q -n 2 --dist worksteal

content: setup
	$(BIN)/beforehand check

bench: setup
	$(BIN)/python -m tests.benchmarks

catalogues: setup
	$(BIN)/python -m tests.catalogues

pictures: setup
	$(BIN)/python -m tests.make_pictures

setup: system $(READY)

$(READY): pyproject.toml uv.lock | system $(filter $(OWN_UV),$(UV))
	@command -v dpkg-query >/dev/null || echo "This is not Debian or Ubuntu: the libraries Qt needs are taken to be there."
	$(UV) sync --locked
	@touch $@

$(OWN_UV): | system
	python3 -m venv .venv-tools
	.venv-tools/bin/pip install --quiet --disable-pip-version-check uv

system:
ifneq ($(strip $(MISSING)),)
	@echo "System packages that are missing: $(MISSING)"
	@as_root=; test "$$(id -u)" = 0 || as_root=sudo; \
	if test -n "$$as_root" && ! command -v sudo >/dev/null; then false; \
	else \
		test -z "$$as_root" || echo "Root is asked for to install these, and for nothing else."; \
		$$as_root apt-get -q update && \
		$$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends $(MISSING); \
	fi || { \
		echo "They could not be installed. Please do so as root, and start again:"; \
		echo "  apt-get install $(MISSING)"; \
		exit 1; \
	}
endif
