# Names for the everyday tasks; the work is in `cargo xtask` (plain Rust, folder xtask).

# One place for what is built, outside the checkout, unless told otherwise.
export CARGO_TARGET_DIR ?= $(HOME)/.cache/warraq/target

.PHONY: demo desk test check eval eval-search fuzz bench screens
.DEFAULT_GOAL := demo

demo: desk ## build, fill demo-home with the paper «المرفأ», serve it
	cargo build --quiet --release --package warraq
	$(CARGO_TARGET_DIR)/release/warraq demo --home demo-home
	@echo "http://127.0.0.1:8080"
	$(CARGO_TARGET_DIR)/release/warraq serve --home demo-home --listen 127.0.0.1:8080

desk: ## the newsroom's editor, bundled when npm is there
	cargo xtask desk

test: export CARGO_INCREMENTAL = 0
test: ## everything that must hold
	scripts/setup-debian
	cargo xtask test

check: ## the invariants of ARCHITECTURE.md
	cargo xtask check

eval: ## the proofreader on texts with planted errors, a row a rule
	cargo xtask eval

eval-search: ## the search on development queries, beside other engines
	cargo xtask eval-search

fuzz: ## 60 s of libFuzzer on each target of the language core and the archive readers
	scripts/setup-debian
	cargo xtask fuzz

bench: ## ratios beside nginx and bare SQLite; the machine must be idle
	scripts/setup-debian bench
	cargo xtask bench --write

screens: ## screenshots of each page kind into docs/screens
	scripts/setup-debian
	cargo xtask screens
