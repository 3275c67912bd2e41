#!/usr/bin/env bash
# The tool beside its peers: gnuplot, and the least that Cairo and Pango cost (Peers/floor.c).
# All draw in turn, so that whatever else the machine does meets all of them; compare the ratios.
# Usage: make bench, which builds what is measured; run.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-15}
stats=.build/release/stats
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v gnuplot >/dev/null; then
  echo "gnuplot is not installed: apt-get install gnuplot-nox" >&2
  exit 1
fi
compiler=$(command -v cc || command -v clang)
"$compiler" -O2 -o "$work/floor" Tests/Benchmarks/Peers/floor.c \
  $(pkg-config --cflags --libs pangocairo cairo-svg) -lm

python3 Tests/Benchmarks/Peers/measure.py "$rounds" "$work"

echo
if [ -z "${STATS_BENCH_PDF:-}" ] && command -v soffice >/dev/null; then
  export STATS_BENCH_PDF=$work/pdf
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf \
    --outdir "$STATS_BENCH_PDF" Datasets/reports/*/2019.txt Datasets/reports/*/2021.txt \
    >/dev/null 2>&1
fi
.build/release/Benchmarks

echo
echo "briefing of twenty pages, twelve figures, fifteen tables: the whole command"
.build/release/Benchmarks briefing "$work/template.docx"
python3 - "$work" "$stats" <<'PY'
import os, subprocess, sys, time
work, stats = sys.argv[1:]
def run(name, *arguments):
    rounds = []
    for _ in range(7):
        start = time.perf_counter()
        process = subprocess.Popen([stats, "brief", *arguments], stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
        rounds.append((time.perf_counter() - start, usage.ru_maxrss / 1024))
    print(f"{name}: {sorted(rounds)[3][0] * 1e3:.0f} ms, peak {max(r[1] for r in rounds):.0f} MB")
run("fill", work + "/template.docx", "-o", work + "/filled.docx")
run("refresh, nothing changed", work + "/filled.docx", "-o", work + "/filled.docx")
PY

echo
documents=${STATS_BENCH_DOCUMENTS:-2000}
echo "store of $documents made-up text reports"
.build/release/Benchmarks documents "$documents" "$work/documents"
python3 - "$work" "$stats" "$documents" <<'PY'
import os, subprocess, sys, time
work, stats, documents = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = work + "/r.sqlite"
def run(*arguments):
    start = time.perf_counter()
    process = subprocess.Popen([stats, *arguments, "--store", store], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return time.perf_counter() - start, usage.ru_maxrss / 1024, status
seconds, peak, status = run("import", work + "/documents")
size = os.path.getsize(store) / 1e6
print(f"import: {documents / seconds:.0f} per second, peak {peak:.0f} MB, exit {status}, "
      f"store {size:.1f} MB, {size * 1e3 / documents:.1f} kB a report")
seconds, peak, _ = run("import", work + "/documents")
print(f"import again: {seconds * 1e3:.0f} ms, peak {peak:.0f} MB")
for name, command in {
    "compare": ["compare", "110101", "110102"],
    "trend": ["trend", "110101", "110102", "--indicator", "application.received"],
    "show": ["show", "110101"],
    "list": ["list"],
    "rank": ["rank", "outcome.disclosureRate"],
    "compare with all": ["compare", "110101", "--group", "all"],
    "chart of all": ["chart", "request-outcomes", "-o", work + "/a.svg"],
    "check of all": ["check"],
}.items():
    rounds = sorted(run(*command)[:2] for _ in range(7))
    peak = max(round[1] for round in rounds)
    print(f"{name}: {rounds[3][0] * 1e3:.0f} ms, peak {peak:.0f} MB")
PY

echo
echo "store of one made-up report of every county, whole processes, least of 15"
.build/release/Benchmarks country 2022 "$work/country"
python3 - "$work" "$stats" <<'PY'
import os, subprocess, sys, time
work, stats = sys.argv[1], sys.argv[2]
store = work + "/country.sqlite"
def run(*arguments):
    start = time.perf_counter()
    process = subprocess.Popen([stats, *arguments, "--store", store], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
run("import", work + "/country")
for command in (
    ["rank", "outcome.disclosureRate"], ["rank", "outcome.disclosureRate", "--ranges"],
    ["compare", "110101", "--group", "all"], ["chart", "share-funnel", "-o", work + "/funnel.svg"],
):
    rounds = [run(*command) for _ in range(15)]
    wall, work_time, peak = (min(column) for column in zip(*rounds))
    print(f"{' '.join(command[:4])}: {wall * 1e3:.0f} ms, {work_time * 1e3:.0f} ms of processor, "
          f"{peak:.0f} MB")
PY
