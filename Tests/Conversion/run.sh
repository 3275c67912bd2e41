#!/usr/bin/env bash
# Converts the reports of Datasets with LibreOffice and holds the cells read from each format against
# those of the text. Usage: run.sh STATS; exit 1 when a cell differs.
set -euo pipefail
stats=$(realpath "${1:-.build/release/stats}")
cd "$(dirname "$0")/../.."

if ! command -v soffice >/dev/null; then
  echo "Skipped: LibreOffice is not installed (sudo apt-get install -y libreoffice-writer)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/txt"
for report in Datasets/reports/*/*.txt; do
  cp "$report" "$work/txt/$(basename "$(dirname "$report")")-$(basename "$report")"
done
for target in "docx:MS Word 2007 XML" html pdf "doc:MS Word 97" "rtf:Rich Text Format" odt; do
  soffice "-env:UserInstallation=file://$work/profile" --headless --norestore \
    --convert-to "$target" --outdir "$work/${target%%:*}" "$work"/txt/*.txt >/dev/null 2>&1
done

python3 - "$stats" "$work" <<'PY'
import glob, json, os, subprocess, sys
stats, work = sys.argv[1:3]

def cells(path):
    run = subprocess.run([stats, "read", path], capture_output=True, text=True)
    if not run.stdout:
        return None, run.stderr.strip()
    return {key: (cell["state"], cell.get("value"))
            for key, cell in json.loads(run.stdout)["cells"].items()}, ""

different = 0
for text in sorted(glob.glob(work + "/txt/*.txt")):
    name = os.path.splitext(os.path.basename(text))[0]
    expected, error = cells(text)
    if expected is None:
        sys.exit(f"{text}: {error}")
    for kind in ("docx", "html", "pdf", "doc", "rtf", "odt"):
        found, error = cells(f"{work}/{kind}/{name}.{kind}")
        wrong = [key for key in expected if (found or {}).get(key) != expected[key]]
        different += len(wrong)
        print(f"{name}.{kind}: {len(expected) - len(wrong)} of {len(expected)} cells equal"
              + (f"; {', '.join(wrong[:5])}" if wrong else "") + (f"; {error}" if error else ""))
sys.exit(1 if different else 0)
PY
