#!/usr/bin/env bash
# Whole processes side by side with gnuplot drawing one chart, then the parts in one process.
# Compare the ratios: absolute times depend on the machine and on what else it does.
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
# One PNG of 1600×1000 pixels with title, labels and legend in Chinese.
cat >"$work/chart.gp" <<'GP'
$D << EOD
县 新收 结转
泽州县 128 12
新绛县 86 5
阳城县 154 21
沁水县 43 3
高平市 97 9
EOD
set terminal pngcairo size 1600,1000 font 'Noto Sans CJK SC,18'
set output '/dev/null'
set title '五县申请量与结转量' font ',28'
set style data histogram; set style fill solid; set yrange [0:*]
plot for [i=2:3] $D using i:xtic(1) title columnheader(i)
GP

python3 - "$rounds" "$work" "$stats" <<'PY'
import resource, subprocess, sys, time, os
rounds, work, stats = int(sys.argv[1]), sys.argv[2], sys.argv[3]
commands = {
    "gnuplot PNG": ["gnuplot", work + "/chart.gp"],
    "compare, text": [stats, "compare", "泽州", "新绛"],
    "compare, sheet PNG": [stats, "compare", "泽州", "新绛", "-o", work + "/a.png"],
    "compare, sheet SVG": [stats, "compare", "泽州", "新绛", "-o", work + "/a.svg"],
    "compare, sheet PDF": [stats, "compare", "泽州", "新绛", "-o", work + "/a.pdf"],
    "chart PNG": [stats, "chart", "request-outcomes", "-o", work + "/b.png"],
}
times = {name: [] for name in commands}
peaks = {}
for round in range(rounds + 1):
    for name, command in commands.items():
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
        if round:  # the first round warms up
            times[name].append(time.perf_counter() - start)
            peaks[name] = max(peaks.get(name, 0), usage.ru_maxrss)
middle = lambda numbers: sorted(numbers)[len(numbers) // 2]
base = times["gnuplot PNG"]
print(f"{'whole process':22}{'median ms':>12}{'× gnuplot':>12}{'peak MB':>10}")
for name in commands:
    ratio = middle([a / b for a, b in zip(times[name], base)])
    print(f"{name:22}{middle(times[name]) * 1e3:12.0f}{ratio:12.2f}{peaks[name] / 1024:10.0f}")
PY

echo
swift build -c release --product Benchmarks >/dev/null
if [ -z "${STATS_BENCH_PDF:-}" ] && command -v soffice >/dev/null; then
  export STATS_BENCH_PDF=$work/pdf
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf \
    --outdir "$STATS_BENCH_PDF" Datasets/reports/*/2019.txt Datasets/reports/*/2021.txt \
    >/dev/null 2>&1
fi
.build/release/Benchmarks

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
}.items():
    rounds = sorted(run(*command)[0] for _ in range(7))
    print(f"{name}: {rounds[3] * 1e3:.0f} ms")
PY
