#!/usr/bin/env bash
# One door to everything: ./build.sh help
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'EOF'
usage: ./build.sh COMMAND

  serve   set up, build, and serve the lab on http://localhost:8080 (or $PORT)
  test    set up, build, and run every check and test
  build   set up and build the lab into target/site
  bench   measure training against its rivals, and the algebra, in a browser
  help    this text

Set-up needs rustup's stable Rust, Node 20 or later, and a C compiler; the rest
is fetched by cargo and npm. Tests and benchmarks also need Chrome or Chromium.
EOF
}

fail() {
  printf 'build.sh: %s\n' "$1" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null || fail "'$1' is missing: $2"
}

set_up() {
  need cargo "install Rust from https://rustup.rs"
  need cc "install a C compiler (Debian: apt-get install build-essential)"
  need node "install Node.js 20 or later from https://nodejs.org"
  need npm "install npm, which comes with Node.js"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    fail "Node.js $(node --version) is too old: version 20 or later is needed"
  add_target wasm32-unknown-unknown
  if [ ! -f node_modules/.package-lock.json ] ||
    [ package-lock.json -nt node_modules/.package-lock.json ]; then
    echo "installing npm packages" >&2
    npm ci --no-audit --no-fund --loglevel=error
  fi
}

# The standard library for a target, if it is not there yet.
add_target() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/$1/lib" ] && return
  need rustup "the Rust target $1 is not installed and rustup is not there to add it"
  rustup target add "$1"
}

build() {
  cargo build --profile tool --package cosetta-bindgen
  # Both at once: each ends in minutes on one core, where the whole crate is optimised.
  cargo build --release --package cosetta-wasm --target wasm32-unknown-unknown &
  local plain=$!
  turbo cargo build --release --package cosetta-wasm
  wait "$plain"
  target/tool/cosetta-bindgen --split \
    target/wasm32-unknown-unknown/release/cosetta_wasm.wasm target/pkg
  target/tool/cosetta-bindgen --split --relaxed \
    target/turbo/wasm32-unknown-unknown/release/cosetta_wasm.wasm target/pkg-turbo
  # One set of bindings serves both builds.
  cmp target/pkg/cosetta.js target/pkg-turbo/cosetta.js
  cp target/pkg-turbo/cosetta_bg.wasm target/pkg/cosetta_turbo.wasm
  cp target/pkg-turbo/cosetta_analysis.wasm target/pkg/cosetta_turbo_analysis.wasm
  node www/build/bundle.mjs target/site
}

# Runs a cargo command that builds with fused multiply-add, in a folder of its own:
# the flag is added to those of .cargo/config.toml.
turbo() {
  "$@" --target wasm32-unknown-unknown --target-dir target/turbo --config \
    'target.wasm32-unknown-unknown.rustflags=["-C","target-feature=+relaxed-simd"]'
}

bench() {
  local browser
  browser="$(find_browser)"
  cargo build --release --package cosetta --example bench --target wasm32-unknown-unknown
  target/tool/cosetta-bindgen \
    target/wasm32-unknown-unknown/release/examples/bench.wasm target/bench/simd128
  turbo cargo build --release --package cosetta --example bench
  target/tool/cosetta-bindgen --relaxed \
    target/turbo/wasm32-unknown-unknown/release/examples/bench.wasm target/bench/turbo
  # 216 MB that nothing else needs. What cannot be had is missing from the table.
  if [ tests/bench/package-lock.json -nt tests/bench/node_modules/.package-lock.json ]; then
    echo "installing npm packages to compare with" >&2
    npm ci --prefix tests/bench --ignore-scripts --no-audit --no-fund --loglevel=error || true
  fi
  CHROME="$browser" node tests/bench/run.mjs
}

# Prints the path of a browser; installs Debian's Chromium where that can be done. Its headless
# shell comes first: without a window of its own, tests take two thirds of the time.
find_browser() {
  local name
  for name in "${CHROME:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable chrome; do
    [ -n "$name" ] && command -v "$name" && return
  done
  name="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  [ -x "$name" ] && printf '%s\n' "$name" && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "installing Chromium" >&2
    apt-get update >&2
    for name in chromium-headless-shell chromium; do
      apt-get install --yes --no-install-recommends "$name" >&2 && command -v "$name" && return
    done
  fi
  fail "no Chrome or Chromium was found: install one (Debian: sudo apt-get install chromium), or name it in \$CHROME"
}

add_component() {
  cargo "$1" --version >/dev/null 2>&1 && return
  need rustup "cargo $1 is not installed and rustup is not there to add it"
  rustup component add "$2"
}

check_style() {
  add_component fmt rustfmt
  add_component clippy clippy
  cargo fmt --all --check
  cargo clippy --workspace --all-targets -- --deny warnings
  cargo clippy --package cosetta --package cosetta-wasm --lib --example bench \
    --target wasm32-unknown-unknown -- --deny warnings
  npx prettier --check --log-level warn .
  npx tsc
}

# The core's tests run natively and as WebAssembly. There they have one thread: so they run
# beside all others, and are heard after them.
run_tests() {
  add_target wasm32-wasip1
  local browser wasm log=target/wasm-tests.log failed=0
  browser="$(find_browser)"
  check_style
  cargo test --package cosetta --test core --no-run
  cargo test --package cosetta --test core --target wasm32-wasip1 >"$log" 2>&1 &
  wasm=$!
  cargo test --package cosetta --test core
  # Three files at a time: pages wait for what is drawn and for their workers.
  CHROME="$browser" node --test --test-concurrency=3 --test-timeout=600000 \
    tests/node/*.test.mjs tests/web/*.test.mjs || failed=$?
  wait "$wasm" || failed=$?
  cat "$log"
  [ "$failed" = 0 ] || fail "tests have failed"
}

# No `&&` between the parts: bash would then go on after a failure inside one.
command="${1:-help}"
case "$command" in
  serve)
    set_up
    build
    exec node www/build/serve.mjs target/site "${PORT:-8080}"
    ;;
  test)
    set_up
    build
    run_tests
    ;;
  build)
    set_up
    build
    ;;
  bench)
    set_up
    build
    bench
    ;;
  help | --help | -h) usage ;;
  *)
    usage >&2
    fail "unknown command '$command'"
    ;;
esac
