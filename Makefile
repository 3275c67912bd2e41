# Everything from a fresh Debian 12 or Ubuntu 24.04 with Swift 6.1+: make compare, make test.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
PACKAGES := pkg-config libglib2.0-dev libcairo2-dev libpango1.0-dev libpng-dev libxml2-dev libzip-dev \
  libpoppler-glib-dev libsqlite3-dev libxlsxwriter-dev zlib1g-dev fonts-noto-cjk
# Linked statically, so that the installed program needs no Swift; by lld, which warns of nothing and
# packs the relocations, of which a start would else read two megabytes (glibc 2.36 and later).
STATIC := --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
RELEASE := swift build -c release $(STATIC) --product stats
STATS := .build/release/stats

.PHONY: help setup build compare test lint install bench gallery proofs accuracy corpus fuzz conversion scans browser clean

help: ## What there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: ## Install the system packages that are missing
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	command -v swift >/dev/null || { echo "Swift 6.1 or later is needed: https://www.swift.org/install/linux"; exit 1; }; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ]; then run=""; \
	elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then run="sudo"; \
	else echo "These packages are missing; install them and call make again:"; \
	  echo "  sudo apt-get install -y$$missing"; exit 1; fi; \
	echo "Installing$$missing"; \
	$$run env DEBIAN_FRONTEND=noninteractive apt-get update -qq && \
	$$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null

build: setup ## Build the tool for release
	@$(RELEASE)

compare: build ## Compare 泽州 and 新绛: the table here, the sheet in out/
	@mkdir -p out
	@$(STATS) compare 泽州 新绛
	@$(STATS) compare 泽州 新绛 -o out/compare.png
	@echo "Sheet: out/compare.png"

test: setup ## Build and run all tests, then the lint
	@swift build --build-tests
	@swift test --skip-build
	@$(MAKE) --no-print-directory lint

lint: ## Check format and documentation comments
	@swift format lint --strict -r -p Package.swift Sources Tests

install: build ## Install binary, Charts and Datasets under PREFIX
	@install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/stats
	@install -s -m 755 $(STATS) $(DESTDIR)$(PREFIX)/bin/stats
	@cp -R Charts Datasets $(DESTDIR)$(PREFIX)/share/stats/
	@echo "Installed: $(DESTDIR)$(PREFIX)/bin/stats"

bench: build ## Measure speed and memory beside gnuplot
	@swift build -c release $(STATIC) --product Benchmarks >/dev/null
	@Tests/Benchmarks/run.sh

gallery: setup ## Draw every chart specification into Charts/gallery
	@swift build --product Gallery
	@.build/debug/Gallery Charts/gallery

proofs: setup ## Draw every chart in every theme and width into out/proofs, to be looked at
	@swift build --product Gallery
	@.build/debug/Gallery proofs out/proofs

# The synthetic corpus: never mixed with real reports, every document says what it is.
CORPUS := swift build -c release -Xswiftc -use-ld=lld --product corpus
N ?= 2000
SHOW ?= 10
OUT ?= out/corpus

accuracy: setup ## Hold the reader against N synthetic reports; SHOW=20 lists the worst
	@$(CORPUS) >/dev/null
	@.build/release/corpus accuracy $(N) $(SHOW)

corpus: setup ## Write N synthetic reports of the whole country into OUT
	@$(CORPUS) >/dev/null
	@.build/release/corpus write $(N) $(OUT)

# libFuzzer with the address sanitizer over all modules, in a build folder of its own.
SECONDS_EACH ?= 60
FUZZERS ?= text html docx
FUZZ_FLAGS = -c release --scratch-path .build/fuzz --product fuzzing --sanitize address \
  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp -Xswiftc -use-ld=lld \
  -Xlinker "$$(clang -print-resource-dir)/lib/linux/libclang_rt.fuzzer_no_main-$$(uname -m).a" \
  -Xlinker -lstdc++

fuzz: setup ## Fuzz the readers, a minute each; what they find stays in out/fuzz
	@STATS_FUZZ=1 swift build $(FUZZ_FLAGS) >/dev/null
	@swift build --product corpus >/dev/null
	@mkdir -p out/fuzz && .build/debug/corpus seeds out/fuzz/seeds
	@for kind in $(FUZZERS); do mkdir -p out/fuzz/$$kind && \
	  nice -n 19 .build/fuzz/release/fuzzing $$kind -max_total_time=$(SECONDS_EACH) -timeout=120 \
	    -rss_limit_mb=2048 -max_len=$$([ $$kind = docx ] && echo 200000 || echo 12000) \
	    -print_final_stats=1 -artifact_prefix=out/fuzz/$$kind- \
	    out/fuzz/$$kind out/fuzz/seeds/$$kind \
	    $$(ls -d Tests/Fuzzing/Regressions/$$kind 2>/dev/null) || exit 1; done

conversion: build ## Hold the five reports converted to DOCX, HTML and PDF against their text
	@Tests/Conversion/run.sh $(STATS)

# One variant of the scans or several, all where none is named: VARIANTS="300 pale".
scans: build ## Hold the five reports scanned in many ways and read with --ocr against their truth
	@$(CORPUS) >/dev/null
	@Tests/Conversion/scans.sh $(STATS) .build/release/corpus $(VARIANTS)

browser: build ## Try the page of a comparison in a real browser, where chromium is installed
	@Tests/Browser/run.sh $(STATS)

clean: ## Remove what was built
	@rm -rf .build out
