#!/usr/bin/env bash
# Prints the reports of Datasets with ruled tables, scans them in many ways, reads the scans with --ocr
# and holds every cell against the truth table. Usage: scans.sh STATS CORPUS [VARIANT…]; exit 1 when a
# cell is wrong or lost without a finding that names it. KEEP=folder keeps the scans.
set -euo pipefail
stats=$(realpath "$1")
corpus=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."

while read -r program package; do
  if ! command -v "$program" >/dev/null; then
    echo "Skipped: $program is not installed (sudo apt-get install -y $package)"
    exit 0
  fi
done <<'PROGRAMS'
soffice libreoffice-writer
pdftoppm poppler-utils
pnmrotate netpbm
tesseract tesseract-ocr-chi-sim
PROGRAMS
work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
"$corpus" scans "$work/docx"
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --convert-to pdf \
  --outdir "$work/pdf" "$work"/docx/*.docx >/dev/null 2>&1
python3 Tests/Conversion/scans.py "$stats" "$work" "$@"
