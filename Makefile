# Everything a person or CI does here. Bare `make` prints the list.
.DEFAULT_GOAL := help
.PHONY: help run doctor settings story evaluate benchmark test lint format build model register scenes advise
.PHONY: compare-strategies compare-int8 compare-witnesses count-false-alarms training-speed report cards clips fresh
.PHONY: simulate troubles power-cuts power-cuts-device package image test-device test-package test-image parity
.PHONY: clean reader desk packages desk-packages hardware

# Settings of a run: make run PHOTOS="my pictures" FORMAT=json
PHOTOS ?=
FORMAT ?= text
CAMERA ?=
VIDEO ?=
INTERACTIVE ?=
NAME ?=
SEED ?= 1
# Only from the command line: desktops have a LANGUAGE of their own in the environment.
ifneq ($(origin LANGUAGE),command line)
LANGUAGE := en
endif
# benchmark: frames that it measures, or how often it reads one and the same, as FIXED=20.
FRAMES ?= 1000
FIXED ?=
# Photographs to train on: a folder, see README.md.
DATA ?=
# model: only train without these groups of origins and judge, as WITHOUT="O1 O4+O7+O8".
WITHOUT ?=
# model: publish, judged on these groups of origins only, as JUDGED="O2 O3".
JUDGED ?=
# simulate: presentations, the photographs' group, and ABLATIONS=1 for more variants.
COUNT ?= 2000
GROUP ?= O2
ABLATIONS ?=
# clips: print what was measured of each language, for models/speech/README.md.
TABLE ?=
# power-cuts: how often a process is killed (1000), or a virtual Pi (100).
KILLS ?=
# image: an official image of Raspberry Pi OS Lite, 64-bit (without: the stand-in for QEMU), our .deb
# (without: that of these sources), a public key that may log in, a connection of NetworkManager, the
# name of a camera's overlay, and where it will be published.
IMAGE ?=
PACKAGE ?=
SSH_KEY ?=
WIFI ?=
CAMERA_OVERLAY ?=
URL ?=
# parity: how many pictures both read.
PICTURES ?= 50
# Where evaluate writes its counts.
REPORT ?= out/evaluation.json

export PHOTOS FORMAT CAMERA VIDEO INTERACTIVE SEED DATA REPORT GROUP
export IMAGE PACKAGE SSH_KEY WIFI CAMERA_OVERLAY URL
export SPEECH := $(LANGUAGE)
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export TESTINGPLATFORM_TELEMETRY_OPTOUT := 1
export DOTNET_CLI_UI_LANGUAGE := en
export DOTNET_NOLOGO := 1
# A bare Debian has no libicu; the SDK would refuse to start.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT := 1
# What is wrong with a video is said in a sentence, not in FFmpeg's own words.
export OPENCV_FFMPEG_LOGLEVEL := -8
# No build server stays behind.
export MSBUILDDISABLENODEREUSE := 1

SERVICE := src/EdgeReader.Service
TRAINING := src/EdgeReader.Training
READER := dotnet artifacts/bin/EdgeReader.Service/release/edgereader.dll
DESK := deploy/desk/desk.sh
SIMULATION := dotnet artifacts/bin/EdgeReader.Simulation/release/edgereader-simulation.dll
CLIPS := $(READER) render-clips --output artifacts/clips

help: ## Print this list
	@echo "EdgeReader tells a blind person which rupee note is in the hand."
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' \
		| while IFS='|' read -r name text; do printf '  make %-18s %s\n' "$$name" "$$text"; done
	@echo 'Settings of run: INTERACTIVE=1 VIDEO=file CAMERA=/dev/video0 LANGUAGE=hi SEED=1'
	@echo '                 PHOTOS=folder FORMAT=text|json'
	@echo 'Settings of evaluate: PHOTOS=folder of folders named by label, REPORT=file.json'
	@echo 'Settings of image: IMAGE=official.img.xz PACKAGE=file.deb SSH_KEY=file.pub'
	@echo '                   WIFI=file.nmconnection CAMERA_OVERLAY=imx708 URL=https://…'

run: reader ## Play the demonstration (INTERACTIVE=1 with buttons), VIDEO=file, or live CAMERA=/dev/video0
	@$(CLIPS) $(if $(INTERACTIVE),,--language "$$SPEECH")
	@deploy/desk/run.sh

doctor: clips ## Try every part of the reader, say and print what to do
	@deploy/desk/run.sh doctor

settings: reader ## Print what is set, and where each setting came from
	@$(READER) settings

story: packages ## Play stories of the tests by a part of their NAME: what was said, and when
	@tests/story.sh "$(NAME)"

evaluate: packages ## Judge the reader on PHOTOS=folder of label folders into REPORT=file.json
	@test -n "$$PHOTOS" || { echo "Say what to judge it on: PHOTOS=folder" >&2; exit 2; }
	@deploy/desk/build.sh $(SERVICE)
	@$(READER) evaluate --photos "$$PHOTOS" --report "$$REPORT"

benchmark: packages ## Measure what each step of reading a frame costs: FRAMES=1000 (FIXED=20) FORMAT=
	@deploy/desk/build.sh $(SERVICE)
	@$(READER) benchmark $(if $(FIXED),--fixed $(FIXED),--frames $(FRAMES)) --format "$$FORMAT"

test: clips ## Run every test; the last line counts them
	@deploy/desk/install-packages.sh test
	@tests/run.sh

lint: ## Check format, warnings, lengths of lines and files, and the shell scripts
	@tests/lint.sh

format: ## Format the code as lint wants it
	@dotnet tool restore >/dev/null
	@dotnet csharpier format src tests Directory.Build.props Directory.Packages.props

build: packages ## Build everything
	@deploy/desk/build.sh EdgeReader.sln

model: desk ## Train, judge and publish the model from DATA=folder of photographs (hours)
	@$(DESK) model --data "$$DATA" $(if $(WITHOUT),--groups $(WITHOUT)) \
		$(if $(JUDGED),--judged-on $(JUDGED))

register: desk ## Lay the notes in DATA=folder flat; contact sheets in out/registration
	@$(DESK) register --data "$$DATA"

scenes: desk ## Draw scenes as training sees them into out/scenes; says how many a second
	@$(DESK) scenes --data "$$DATA"

advise: desk ## Choose by evidence how to train on DATA=folder: sentences and figures (minutes)
	@$(DESK) advise --data "$$DATA"

compare-strategies: desk ## Scratch, partial, frozen, full: the same scenes (an hour)
	@$(DESK) compare-strategies --data "$$DATA"

compare-int8: desk ## Ways to quantize, on photographs of origins held out (minutes)
	@$(DESK) compare-int8 --data "$$DATA"

compare-witnesses: desk ## Kinds of keypoints, on photographs of origins held out (minutes)
	@$(DESK) compare-witnesses --data "$$DATA"

count-false-alarms: desk ## Over 10,000 views without a note: what would be announced (minutes)
	@$(DESK) count-false-alarms --data "$$DATA" $(if $(JUDGED),--groups $(JUDGED))

training-speed: desk ## Pictures a second: network, scenes, both (minutes)
	@$(DESK) training-speed --data "$$DATA"

simulate: desk-packages ## Thousands of presentations on simulated time: COUNT= SEED= (DATA= GROUP=)
	@deploy/desk/build.sh src/EdgeReader.Simulation
	@$(SIMULATION) simulate --count $(COUNT) --seed $(SEED) --data "$$DATA" --group "$$GROUP" \
		$(if $(ABLATIONS),--ablations)

troubles: desk-packages ## What stands in the way, told from COUNT= frames: precision, recall (DATA=)
	@deploy/desk/build.sh src/EdgeReader.Simulation
	@$(SIMULATION) troubles --count $(COUNT) --seed $(SEED) --data "$$DATA" --group "$$GROUP"

power-cuts: packages ## Cut the power of a simulated disk, kill a counting process KILLS= times
	@deploy/desk/build.sh tests/EdgeReader.Service.Tests
	@KILLS=$(or $(KILLS),1000) dotnet artifacts/bin/EdgeReader.Service.Tests/release/EdgeReader.Service.Tests.dll \
		--no-ansi --progress off --filter-class '*PowerCutTests' --filter-class '*KillTests'

power-cuts-device: packages ## Cut the power of virtual Pis that count, choose and update, KILLS=100 times (needs root)
	@deploy/image.sh --unpacked
	@tests/EdgeReader.Firmware.Tests/Scripts/fixtures.sh
	@deploy/desk/build.sh tests/EdgeReader.Firmware.Tests
	@KILLS=$(or $(KILLS),100) dotnet \
		artifacts/bin/EdgeReader.Firmware.Tests/release/EdgeReader.Firmware.Tests.dll \
		--no-ansi --progress off --show-stdout All --filter-class '*PowerCutTests'

report: desk-packages ## Write out/report.html; with DATA=folder what it fails on too, into out/mistakes
	@deploy/desk/build.sh $(TRAINING)
	@$(DESK) report --data "$$DATA"

desk: desk-packages
	@test -n "$$DATA" || { echo "Say what to train on: DATA=folder" >&2; exit 2; }
	@deploy/desk/build.sh $(TRAINING)

cards: packages ## Draw the practice cards into hardware/practice-cards
	@deploy/desk/build.sh $(TRAINING)
	@$(DESK) cards --output hardware/practice-cards

hardware: packages ## Make and check schematics, case, guide, sheets to print, budgets in out/hardware (needs root)
	@deploy/desk/build.sh src/EdgeReader.Hardware
	@hardware/make.sh

clips: reader ## Render what is said in all languages with espeak-ng: what changed (TABLE=1)
	@$(CLIPS) $(if $(TABLE),--table)

package: ## Make the Debian package for the device into out/ (needs root; minutes)
	@deploy/package.sh

image: ## Make a card's image into out/ from IMAGE=official.img.xz, or its stand-in (needs root)
	@deploy/image.sh

test-device: packages ## Boot the image in a virtual Pi and try it there: a card read, faults, costs (needs root)
	@deploy/image.sh --unpacked
	@tests/EdgeReader.Firmware.Tests/Scripts/fixtures.sh
	@TEST_LIMIT=40m tests/run.sh EdgeReader.Firmware.Tests

test-package: ## Install, upgrade, remove and purge the package in an ARM64 root (needs root; half an hour)
	@deploy/package.sh --if-changed
	@deploy/image/root-cache.sh
	@deploy/workshop/workshop.sh "tests/EdgeReader.Firmware.Tests/Scripts/package-lifecycle.sh \
		artifacts/firmware/edgereader_*_arm64.deb artifacts/firmware/root-*.tar.zst"

test-image: ## Give what makes an image everything that is wrong (needs root; minutes)
	@tests/EdgeReader.Firmware.Tests/Scripts/bad-input.sh

parity: packages ## Do a Pi 4 and a Pi 5 answer as this desk does? PICTURES=50 (needs root; minutes)
	@deploy/package.sh --if-changed
	@deploy/desk/build.sh $(SERVICE)
	@tests/EdgeReader.Firmware.Tests/Scripts/parity.sh $(PICTURES)

fresh: ## Prove run and test on bare Debian 12 and 13 roots (needs root; ROOT= COMMANDS=)
	@deploy/desk/install-packages.sh fresh
	@tests/fresh.sh

clean: ## Remove everything that was built; hours of training in artifacts/training stay
	@find artifacts out -mindepth 1 -maxdepth 1 ! -name training -exec rm -rf {} + 2>/dev/null || true

reader: packages
	@deploy/desk/build.sh $(SERVICE)

desk-packages:
	@deploy/desk/install-packages.sh desk

packages:
	@deploy/desk/install-packages.sh run
