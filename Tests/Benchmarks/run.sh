#!/usr/bin/env bash
# The tool beside its peers: gnuplot, and the least that Cairo and Pango cost (Peers/floor.c).
# All draw in turn, so that whatever else the machine does meets all of them; compare the ratios.
# Usage: run.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v gnuplot >/dev/null; then
  echo "gnuplot is not installed: apt-get install gnuplot-nox" >&2
  exit 1
fi
swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld --product Benchmarks >/dev/null
compiler=$(command -v cc || command -v clang)
"$compiler" -O2 -o "$work/floor" Tests/Benchmarks/Peers/floor.c \
  $(pkg-config --cflags --libs pangocairo cairo-svg) -lm

python3 Tests/Benchmarks/Peers/measure.py "$rounds" "$work"

echo
.build/release/Benchmarks
