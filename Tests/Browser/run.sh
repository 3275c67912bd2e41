#!/bin/bash
# Tries the pages of comparisons and a briefing in a real browser: width on a phone, sorting, sources,
# focus, the keyboard alone, console, print. Usage: run.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
  echo "skipped: no chromium here (apt-get install chromium)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
browse() {
  timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --allow-file-access-from-files --user-data-dir="$work/profile" --enable-logging=stderr --v=0 \
    "$@" 2>"$work/log"
}

failed=0
keys() { # NAME KIND
  if ! command -v python3 >/dev/null; then
    echo "$1: keyboard not tried: no python3 here"
    return
  fi
  timeout 120 python3 "$here/keys.py" "$chromium" "$work/$1.html" "$2" | sed "s/^/$1: /" || failed=1
}
print() { # NAME WORDS
  browse --no-pdf-header-footer --print-to-pdf="$work/$1.pdf" "file://$work/$1.html" >/dev/null
  if command -v pdftotext >/dev/null; then
    # The whole text first: grep -q would end the pipe before pdftotext does.
    pdftotext "$work/$1.pdf" "$work/$1.txt"
    grep -q "$2" "$work/$1.txt" || {
      echo "$1: the print lacks $2"
      failed=1
    }
  fi
}
try() { # NAME COUNTY…
  local name=$1
  shift
  "$program" compare "$@" -o "$work/$name.html"
  if grep -oE '(src|href)="https?:|@import|url\((https?|//)' "$work/$name.html"; then
    echo "$name: asks something of the network"
    failed=1
  fi
  sed "s/PAGE/$name.html/" "$here/harness.html" >"$work/harness-$name.html"
  browse --virtual-time-budget=20000 --dump-dom "file://$work/harness-$name.html" >"$work/$name.dom"
  sed -n '/<pre id="result">/,/<\/pre>/p' "$work/$name.dom" | sed -e 's/<[^>]*>//g' -e "s/^/$name: /"
  grep -q '^all well' <(sed -e 's/<[^>]*>//g' "$work/$name.dom") || failed=1
  if grep -E 'CONSOLE' "$work/log"; then
    echo "$name: the console is not silent"
    failed=1
  fi
  print "$name" 数据来源
}

try pair 泽州 新绛
try five 泽州 新绛 盐湖 西吉 汝阳
try eight 泽州 新绛 盐湖 西吉 汝阳 淮安市 洪泽 平潭
keys pair comparison

cp "$here/briefing.html" "$work/briefing.html"
"$program" brief "$work/briefing.html" -o "$work/briefing.html"
keys briefing briefing
print briefing 数据问题清单
exit $failed
