#!/usr/bin/env python3
"""Checks corpus/sample/manifest.json against the files with plain tools, none of them ours: what the manifest expects must be in the
file somewhere, and what it forbids too (a teaser that is not on the page proves nothing by its absence from the text).

    src/corpus/check.py        prints what does not agree; exit 1 if anything does not
"""
import email
import email.policy
import html
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample"
KEYS = ["file", "path", "what", "mediaType", "kind", "language", "title", "date", "issuer", "author", "organisations", "places", "persons",
        "figures", "quotes", "contacts", "says", "mustNotSay", "reprintOf", "reused"]


def folded(text, line_end_hyphen="-"):
    """Spaces of every width are one space, apostrophes are straight; a hyphen at a line end is kept without the break, or left out."""
    text = re.sub(r"(?<=[^\W\d])-\n(?=[a-zà-ÿ])", line_end_hyphen, text).replace("\u00ad", "")
    return re.sub(r"\s+", " ", text.replace("\u2019", "'").replace("\u2018", "'")).strip()


def office(data, name, kind="txt:Text (encoded):UTF8"):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(data)
        end = kind.split(":")[0]
        profile = Path(tempfile.gettempdir()) / "corpus-office-profile"
        subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind, "--outdir", f"{folder}/out", str(file)],
                       check=True, capture_output=True, timeout=180)
        return (Path(folder) / "out" / f"{file.stem}.{end}").read_bytes()


def pdf(data):
    """In reading order, where poppler closes every hyphen at a line end, and again as drawn, where it keeps them."""
    return "\n".join(subprocess.run(["pdftotext", *how, "-", "-"], input=data, capture_output=True, check=True).stdout.decode("utf-8")
                     for how in ((), ("-raw",)))


def scanned(data):
    """A scan has no text: poppler finds none, Tesseract reads the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "200", "-gray", "-", f"{folder}/p"], input=data, check=True)
        return "\n".join(subprocess.run(["tesseract", str(p), "-", "-l", "fra"], capture_output=True, check=True).stdout.decode()
                         for p in sorted(Path(folder).glob("p*.pgm")))


def zipped_xml(data, wanted):
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return "\n".join(re.sub(r"<[^>]+>", " ", re.sub(r"</(?:a|text):p>|</si>|</p>|</h\d>", "\n", z.read(n).decode("utf-8")))
                         for n in sorted(z.namelist()) if re.search(wanted, n))


def said(name, data):
    """All that a file says, chrome included."""
    end = name.rsplit(".", 1)[-1].lower()
    if end == "pdf":
        return pdf(data).strip() or scanned(data)
    if end in ("docx", "odt", "doc", "rtf"):
        return office(data, name).decode("utf-8-sig")
    if end == "pptx":
        return html.unescape(zipped_xml(data, r"ppt/slides/slide\d+\.xml"))
    if end == "xlsx":
        import openpyxl
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        return "\n".join(" ".join(str(c) for c in row if c is not None) for sheet in book for row in sheet.values)
    if end == "epub":
        return html.unescape(zipped_xml(data, r"\.xhtml$"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("windows-1252")
    if end in ("html", "htm"):
        machine = re.findall(r'content="([^"]*)"|"(?:headline|name)":\s*"([^"]*)"', text)
        text = re.sub(r"<script.*?</script>|<style.*?</style>|<!--.*?-->", " ", text, flags=re.S) + " ".join(a or b for a, b in machine)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return text


def opened(entry):
    """The bytes that an entry speaks of, by its path inside a mail or an archive."""
    data, name = (SAMPLE / entry["file"]).read_bytes(), entry["file"].rsplit("/", 1)[-1]
    if name.endswith(".eml"):
        mail = email.message_from_bytes(data, policy=email.policy.default)
        if entry["path"] is None:
            return name, f"{mail['From']}\n{mail['Subject']}\n{mail.get_body(('plain',)).get_content()}".encode()
        part = next(p for p in mail.iter_attachments() if p.get_filename() == entry["path"])
        return entry["path"], part.get_content() if isinstance(part.get_content(), bytes) else part.get_content().encode()
    if name.endswith(".zip") and entry["path"] is not None:
        with zipfile.ZipFile(SAMPLE / entry["file"]) as z:
            return entry["path"].rsplit("/", 1)[-1], z.read(entry["path"])
    return name, data


def wrong(entry):
    if list(entry) != KEYS:
        yield f"keys {sorted(set(entry) ^ set(KEYS))}"
    if entry["mediaType"] == "application/zip":
        return
    name, data = opened(entry)
    raw = said(name, data)
    text = folded(raw) + " " + folded(raw, "")
    low = text.lower()

    def missing(what, values, exact=True):
        for v in values:
            if v and (folded(v) not in text if exact else folded(v).lower() not in low):
                yield f"{what}: {v}"

    yield from missing("title", [entry["title"]], False)
    yield from missing("author", [entry["author"]], False)
    yield from missing("persons", entry["persons"], False)
    yield from missing("places", entry["places"], False)
    yield from missing("organisations", entry["organisations"], False)
    yield from missing("says", entry["says"])
    yield from missing("mustNotSay", entry["mustNotSay"])
    yield from missing("figures", [f["text"] for f in entry["figures"]])
    yield from missing("quotes", [q["starts"] for q in entry["quotes"]])
    yield from missing("speakers", [q["speaker"] for q in entry["quotes"]], False)
    for c in entry["contacts"]:
        yield from missing("contacts", c.values(), False)


def main():
    entries = json.loads((SAMPLE / "manifest.json").read_text(encoding="utf-8"))
    bad = 0
    for entry in entries:
        for reason in wrong(entry):
            bad += 1
            print(f"{entry['file']}{'#' + entry['path'] if entry['path'] else ''}: {reason}")
    known = {e["file"] for e in entries} | {"manifest.json", "README.md", ".gitattributes"}
    for file in sorted(p.relative_to(SAMPLE).as_posix() for p in SAMPLE.rglob("*") if p.is_file()):
        if file not in known:
            bad += 1
            print(f"{file}: not in the manifest")
    references = {e["file"] + ("#" + e["path"] if e["path"] else "") for e in entries}
    for e in entries:
        if e["reprintOf"] and e["reprintOf"] not in references:
            bad += 1
            print(f"{e['file']}: reprint of an unknown {e['reprintOf']}")
    print(f"{len(entries)} entries, {bad} that do not agree")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
