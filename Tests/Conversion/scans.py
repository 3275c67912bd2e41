"""Scans the PDF files of a folder in many ways and holds what is read against the truth.

Usage: scans.py STATS FOLDER [VARIANT...], called by scans.sh from the folder of the checkout.
"""
import csv, glob, json, os, re, resource, subprocess, sys, time, zlib

# What becomes of each drawn page: its resolution, the netpbm filters it passes, the file it ends in.
GREY = ["pamfunc -multiplier=0.85", "pamfunc -adder=20"]
VARIANTS = {
    "300": (300, [], "pdf"),
    "200": (200, [], "pdf"),
    "150": (150, [], "pdf"),
    "turned": (300, ["pnmrotate -background=white 0.7"], "pdf"),
    "askew": (200, ["pnmrotate -background=white -1"], "pdf"),
    "noise": (200, GREY + ["pamaddnoise -type=gaussian -sigma1=0.5 -sigma2=3 -seed=1"], "jpeg"),
    "pale": (200, ["pamfunc -multiplier=0.38", "pamfunc -adder=110"], "pdf"),
    "fax": (200, ["pgmtopbm -threshold -value=0.6"], "tiff"),
}


def draw(pdf, variant):
    """The pages of a PDF as scanned: portable pixmaps in memory."""
    resolution, filters, _ = VARIANTS[variant]
    base = f"{pdf}-{resolution}"
    if not glob.glob(base + "-*.pgm"):
        subprocess.run(["pdftoppm", "-gray", "-r", str(resolution), pdf, base], check=True)
    pages = []
    for name in sorted(glob.glob(base + "-*.pgm")):
        page = open(name, "rb").read()
        for filter in filters:
            page = subprocess.run(
                filter.split(), input=page, capture_output=True, check=True).stdout
        pages.append(page)
    return pages


def written(pages, variant, path):
    """The file of a scan: a PDF of pictures, or a TIFF of several pages."""
    resolution, _, kind = VARIANTS[variant]
    path = f"{path}.{'tiff' if kind == 'tiff' else 'pdf'}"
    if kind == "tiff":
        for number, page in enumerate(pages):
            subprocess.run(
                ["pamtotiff", "-g4", *(["-append"] if number else []), f"-output={path}"],
                input=page, capture_output=True, check=True)
        return path
    parts, kids = [], []
    for page in pages:
        width, height, pixels = graymap(page)
        if kind == "jpeg":
            data = subprocess.run(
                ["pnmtojpeg", "-quality=40"], input=page, capture_output=True, check=True).stdout
            code = "DCTDecode"
        else:
            data, code = zlib.compress(pixels), "FlateDecode"
        points = (width * 72 / resolution, height * 72 / resolution)
        number = 3 + len(parts)
        drawing = b"%f 0 0 %f 0 0 cm /P Do" % points
        kids.append(b"%d 0 R" % number)
        parts += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %f %f]/Contents %d 0 R/Resources<</XObject"
            b"<</P %d 0 R>>>>>>" % (*points, number + 1, number + 2),
            b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace"
            b"/DeviceGray/Filter/%s/Length %d>>stream\n%s\nendstream"
            % (width, height, code.encode(), len(data), data)]
    parts = [b"<</Type/Catalog/Pages 2 0 R>>",
             b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))] + parts
    file, offsets = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(parts) + 1, table, len(parts) + 1, len(file))
    open(path, "wb").write(file)
    return path


def graymap(page):
    """Width, height and the bytes of a binary graymap."""
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", page)
    return int(match[1]), int(match[2]), page[match.end():]


def judged(report, truth):
    """Counts of cells, and in words what is wrong or lost."""
    named = {key for finding in report["findings"] for key in finding["cells"]}
    count = dict(cells=0, right=0, wrong=0, silent=0, lost=0, lostSilently=0)
    words = []
    for row in truth:
        cell = report["cells"][row["key"]]
        found = cell.get("value")
        if row["state"] != "value":
            if found is None:
                continue
            name = "wrong"
        else:
            count["cells"] += 1
            if found is not None and abs(float(found) - float(row["value"])) < 1e-9:
                count["right"] += 1
                continue
            name = "lost" if found is None else "wrong"
        if row["key"] not in named:
            name = {"lost": "lostSilently", "wrong": "silent"}[name]
        count[name] += 1
        words.append(f"{name} {row['key']}: {row['value'] or row['state']} read as "
                     f"{cell['state']} {found} [{cell.get('raw')}]")
    return count, words


def main(stats, folder, variants):
    truth = {}
    for row in csv.DictReader(open("Tests/CorpusTests/Expected/cells.csv", encoding="utf-8")):
        truth.setdefault(row["report"], []).append(row)
    environment = dict(os.environ, STATS_HOME=os.getcwd())
    print("variant  pages  cells  right        wrong,named  wrong,SILENT  lost,named  lost,SILENT  s/page")
    bad = 0
    for variant in variants or VARIANTS:
        sums = dict(cells=0, right=0, wrong=0, silent=0, lost=0, lostSilently=0)
        pages, seconds, details = 0, 0.0, []
        for pdf in sorted(glob.glob(folder + "/pdf/*.pdf")):
            name = os.path.splitext(os.path.basename(pdf))[0]
            drawn = draw(pdf, variant)
            scan = written(drawn, variant, f"{folder}/{name}-{variant}")
            start = time.time()
            run = subprocess.run([stats, "read", "--ocr", scan], capture_output=True, text=True,
                                 env=environment)
            seconds += time.time() - start
            pages += len(drawn)
            if not run.stdout:
                # Refused in words as a whole: nothing is claimed.
                refused = sum(row["state"] == "value" for row in truth[name])
                for key, value in dict(cells=refused, lost=refused).items():
                    sums[key] += value
                details.append(f"  {name} refused: {run.stderr.strip()}")
                continue
            open(scan + ".json", "w", encoding="utf-8").write(run.stdout)
            report = json.loads(run.stdout)
            count, words = judged(report, truth[name])
            read = f"{(report.get('county') or {}).get('code')}-{report.get('year')}"
            if read != name:
                named = any(finding["id"] in ("report.division", "report.year")
                            for finding in report["findings"])
                count["wrong" if named else "silent"] += 1
                words.append(f"{'wrong' if named else 'silent'} county and year: read as {read}")
            for key, value in count.items():
                sums[key] += value
            details += [f"  {name} {word}" for word in words]
        bad += sums["silent"] + sums["lostSilently"]
        share = 100 * sums["right"] / sums["cells"]
        print(f"{variant:8} {pages:5} {sums['cells']:6} {sums['right']:6} {share:5.1f}% "
              f"{sums['wrong']:11} {sums['silent']:13} {sums['lost']:11} {sums['lostSilently']:12} "
              f"{seconds / pages:7.1f}", flush=True)
        shown = details if os.environ.get("SHOW") else [
            line for line in details if "ilent" in line.split()[1]]
        print("\n".join(shown), end="\n" if shown else "", flush=True)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"peak memory of a process: {memory} MB")
    sys.exit(1 if bad else 0)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
