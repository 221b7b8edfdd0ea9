# Everything a person or CI does here. Bare `make` prints the list.
.DEFAULT_GOAL := help
.PHONY: help run test lint format build model cards clips fresh clean reader packages

# Settings of a run: make run PHOTOS="my pictures" FORMAT=json
PHOTOS ?=
FORMAT ?= text
CAMERA ?=
SEED ?= 1
# Only from the command line: desktops have a LANGUAGE of their own in the environment.
ifneq ($(origin LANGUAGE),command line)
LANGUAGE := en
endif
# Photographs to train on: a folder, see README.md.
DATA ?=

export PHOTOS FORMAT CAMERA SEED DATA
export SPEECH := $(LANGUAGE)
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export TESTINGPLATFORM_TELEMETRY_OPTOUT := 1
export DOTNET_CLI_UI_LANGUAGE := en
export DOTNET_NOLOGO := 1
# A bare Debian has no libicu; the SDK would refuse to start.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT := 1
# No build server stays behind.
export MSBUILDDISABLENODEREUSE := 1

SERVICE := src/EdgeReader.Service
TRAINING := src/EdgeReader.Training
READER := dotnet artifacts/bin/EdgeReader.Service/release/edgereader.dll
DESK := dotnet artifacts/bin/EdgeReader.Training/release/edgereader-training.dll
PHRASES := $(wildcard models/speech/*.json models/currencies/*.json) \
	$(wildcard $(SERVICE)/Speech/*.cs)

help: ## Print this list
	@echo "EdgeReader tells a blind person which rupee note is in the hand."
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' \
		| while IFS='|' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done
	@echo 'Settings of run: PHOTOS=folder FORMAT=text|json CAMERA=/dev/video0 LANGUAGE=en|hi SEED=1'

run: clips ## Play the demonstration; answer PHOTOS=folder; read live from CAMERA=/dev/video0
	@deploy/desk/run.sh

test: ## Run every test; the last line counts them
	@deploy/desk/install-packages.sh test
	@tests/run.sh

lint: ## Check format, warnings, lengths of lines and files, and the shell scripts
	@tests/lint.sh

format: ## Format the code as lint wants it
	@dotnet tool restore >/dev/null
	@dotnet csharpier format src tests Directory.Build.props Directory.Packages.props

build: packages ## Build everything
	@deploy/desk/build.sh EdgeReader.sln

model: packages ## Train and publish the model from DATA=folder of photographs
	@test -n "$$DATA" || { echo "Say what to train on: make model DATA=folder" >&2; exit 2; }
	@deploy/desk/build.sh $(TRAINING)
	@$(DESK) model --data "$$DATA"

cards: packages ## Draw the practice cards into hardware/practice-cards
	@deploy/desk/build.sh $(TRAINING)
	@$(DESK) cards --output hardware/practice-cards

clips: reader artifacts/clips/.rendered ## Render the spoken clips with espeak-ng

artifacts/clips/.rendered: $(PHRASES) | reader
	@$(READER) render-clips --output artifacts/clips >&2
	@mkdir -p $(@D) && touch $@

fresh: ## Prove run and test on bare Debian 12 and 13 roots (needs root; ROOT= COMMANDS=)
	@deploy/desk/install-packages.sh fresh
	@tests/fresh.sh

clean: ## Remove everything that was built
	@rm -rf --one-file-system artifacts out

reader: packages
	@deploy/desk/build.sh $(SERVICE)

packages:
	@deploy/desk/install-packages.sh run
