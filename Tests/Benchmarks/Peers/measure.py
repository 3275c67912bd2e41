"""Times whole processes and loops in turn; prints medians, ratios and peak memory.

Usage: measure.py ROUNDS FOLDER, from the folder of the checkout.
"""

import os
import subprocess
import sys
import time

ROUNDS, WORK = int(sys.argv[1]), sys.argv[2]
STATS, BENCH, FLOOR = ".build/release/stats", ".build/release/Benchmarks", f"{WORK}/floor"
LOOP = 200


def gnuplot(kind, file, count=1):
    words = f"format='{kind}'; file='{file}'; count={count}"
    return ["gnuplot", "-e", words, "Tests/Benchmarks/Peers/chart.gp"]


def run(command):
    """Seconds and peak memory in MB of a whole process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def median(numbers):
    return sorted(numbers)[len(numbers) // 2]


def table(title, base, samples, peaks):
    print(f"\n{title:34}{'median ms':>12}{'× ' + base:>14}{'peak MB':>10}")
    for name, times in samples.items():
        ratio = median([one / other for one, other in zip(times, samples[base])])
        print(f"{name:34}{median(times) * 1e3:12.2f}{ratio:14.2f}{peaks[name]:10.0f}")


def whole(kind):
    """The same chart by everyone, and what a user's commands cost."""
    commands = {
        "gnuplot": gnuplot(kind, f"{WORK}/g.{kind}"),
        "floor": [FLOOR, "once", kind, f"{WORK}/f.{kind}"],
        "the same chart": [BENCH, "once", kind, f"{WORK}/b.{kind}"],
        "stats chart": [STATS, "chart", "request-outcomes", "-o", f"{WORK}/c.{kind}"],
        "stats compare, sheet": [STATS, "compare", "泽州", "新绛", "-o", f"{WORK}/s.{kind}"],
    }
    samples, peaks = {name: [] for name in commands}, {name: 0 for name in commands}
    for turn in range(ROUNDS + 1):
        for name, command in commands.items():
            seconds, peak = run(command)
            if turn:  # the first turn warms up
                samples[name].append(seconds)
                peaks[name] = max(peaks[name], peak)
    table(f"whole process, {kind.upper()}", "gnuplot", samples, peaks)


def loop(kind, base):
    """Charts in one process: what one costs."""
    commands = {
        "floor": [FLOOR, "loop", kind, str(LOOP)],
        "the same chart": [BENCH, "loop", kind, str(LOOP)],
    }
    samples = {"gnuplot": [], **{name: [] for name in commands}}
    peaks = {name: 0 for name in samples}
    for _ in range(3):
        seconds, peaks["gnuplot"] = run(gnuplot(kind, "/dev/null", LOOP))
        samples["gnuplot"].append(seconds / LOOP)
        for name, command in commands.items():
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            samples[name].append(float(process.stdout.read()) / 1e3)
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
            peaks[name] = max(peaks[name], usage.ru_maxrss / 1024)
    table(f"{LOOP} charts in one process, {kind.upper()}", base, samples, peaks)


whole("png")
whole("svg")
loop("png", "gnuplot")
loop("svg", "floor")
