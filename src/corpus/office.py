"""Office documents: a flat OpenDocument file is written and LibreOffice turns it into what is asked."""
import base64
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from source import CURLY, Typography, blocks, inline

NAMESPACES = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("presentation", "presentation"), ("meta", "meta"))) + \
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'

FILTERS = {"odt": "odt", "docx": "docx:MS Word 2007 XML", "doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format",
           "pdf": "pdf:writer_pdf_Export", "epub": "epub", "pptx": "pptx:Impress MS PowerPoint 2007 XML"}


@dataclass(frozen=True)
class Look:
    """What a document of one house looks like."""
    font: str = "Liberation Sans"
    size: float = 10.5
    colour: str = "#1d4f7c"
    typography: Typography = CURLY
    header: str = ""
    footer: str = ""              # {p} is the page number, {n} the number of pages
    margin: str = "2.2cm"
    leading: str = "118%"
    justify: bool = True
    hyphens: bool = False
    title_centred: bool = False
    title: str = ""               # metadata, as offices leave it: often empty or the name of another file
    author: str = ""
    date: str = ""


def style(name, parent="", para="", text="", tabs=""):
    parent = f' style:parent-style-name="{parent}"' if parent else ""
    return (f'<style:style style:name="{name}" style:family="paragraph"{parent}>'
            f"<style:paragraph-properties {para}>{tabs}</style:paragraph-properties><style:text-properties {text}/></style:style>")


def font(size, bold=False, italic=False, colour=""):
    return (f'fo:font-size="{size}pt"' + (' fo:font-weight="bold"' if bold else "")
            + (' fo:font-style="italic"' if italic else "") + (f' fo:color="{colour}"' if colour else ""))


def styles(look):
    s, c = look.size, look.colour
    align = 'fo:text-align="justify"' if look.justify else ""
    hyphen = 'fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"' if look.hyphens else ""
    centre = 'fo:text-align="center"' if look.title_centred else ""
    return "".join((
        style("Standard", para='fo:margin-bottom="0.2cm" fo:line-height="' + look.leading + '"',
              text=f'style:font-name="F" {font(s)} fo:language="fr" fo:country="FR" {hyphen}'),
        style("p", "Standard", align),
        style("h1", "Standard", f'fo:margin-top="0.3cm" fo:margin-bottom="0.35cm" {centre}', font(s * 1.8, True, colour=c) + ' fo:hyphenate="false"'),
        style("h2", "Standard", 'fo:margin-top="0.35cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"', font(s * 1.2, True, colour=c) + ' fo:hyphenate="false"'),
        style("h3", "Standard", 'fo:margin-top="0.2cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"', font(s * 1.05, True)),
        style("li", "Standard", 'fo:margin-bottom="0.08cm"'),
        style("quote", "Standard", 'fo:margin-left="0.8cm" fo:margin-right="0.8cm"', font(s, italic=True)),
        style("eyebrow", "Standard", "", font(s * 1.1, True, colour=c) + ' fo:letter-spacing="0.05cm"'),
        style("dateline", "Standard", 'fo:text-align="end"', font(s)),
        style("lead", "Standard", align, font(s * 1.08, True)),
        style("about", "Standard", align, font(s * 0.88)),
        style("contact", "Standard", 'fo:margin-bottom="0.05cm"', font(s * 0.92)),
        style("note", "Standard", "", font(s * 0.82, italic=True)),
        style("page", "Standard", 'fo:break-before="page" fo:margin-bottom="0cm"', 'fo:font-size="2pt"'),
        style("entry", "Standard", 'fo:margin-bottom="0.05cm"', font(s * 0.95),
              '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>'),
        style("Header", "Standard", "", font(8.5, colour="#666666")),
        style("Footer", "Standard", 'fo:text-align="center"', font(8, colour="#666666")),
        style("cell", "Standard", 'fo:margin-bottom="0cm"', font(s * 0.92)),
        style("head", "cell", "", 'fo:font-weight="bold"')))


def text_body(parts, look, contents=()):
    def para(b, name=None):
        marked = inline(b.text, look.typography, ('<text:span text:style-name="B">', "</text:span>"),
                        ('<text:span text:style-name="I">', "</text:span>")).replace(" // ", "<text:line-break/>")
        return f'<text:p text:style-name="{name or b.cls or b.kind}">{marked}</text:p>'

    out, items, open_sections = [], [], 0

    def close_list():
        if items:
            out.append('<text:list text:style-name="L">' + "".join(f"<text:list-item>{i}</text:list-item>" for i in items) + "</text:list>")
            items.clear()

    for b in parts:
        if b.kind == "li":
            items.append(para(b, "li"))
            continue
        close_list()
        if b.kind in ("h1", "h2", "h3"):
            out.append(f'<text:h text:style-name="{b.kind}" text:outline-level="{b.kind[1]}">{inline(b.text, look.typography)}</text:h>')
        elif b.kind == "mark" and b.text:
            open_sections += 1
            out.append(f'<text:section text:style-name="{b.text}" text:name="S{len(out)}">')
        elif b.kind == "mark":
            out.append("</text:section>")
        elif b.kind == "table":
            wide = max(len(r) for r in b.rows)
            rows = "".join("<table:table-row>" + "".join(
                f'<table:table-cell table:style-name="C" office:value-type="string"><text:p text:style-name="{"head" if i == 0 else "cell"}">'
                f"{inline(c, look.typography)}</text:p></table:table-cell>" for c in r) + "</table:table-row>" for i, r in enumerate(b.rows))
            out.append(f'<table:table><table:table-column table:number-columns-repeated="{wide}"/>{rows}</table:table><text:p/>')
        elif b.kind == "page":
            out.append('<text:p text:style-name="page"/>')
        elif b.cls == "contents":
            out += [f'<text:p text:style-name="entry">{inline(head, look.typography)}<text:tab/>{page}</text:p>' for head, page in contents]
        elif b.cls == "picture":
            file, width, height = b.text.split()
            data = base64.b64encode(Path(file).read_bytes()).decode()
            out.append(f'<text:p><draw:frame text:anchor-type="as-char" svg:width="{width}" svg:height="{height}"><draw:image>'
                       f"<office:binary-data>{data}</office:binary-data></draw:image></draw:frame></text:p>")
        else:
            out.append(para(b))
    close_list()
    return "".join(out)


def metadata(look):
    date = f"<meta:creation-date>{look.date}T09:00:00</meta:creation-date><dc:date>{look.date}T09:00:00</dc:date>" if look.date else ""
    return (f"<office:meta><dc:title>{escape(look.title)}</dc:title><meta:initial-creator>{escape(look.author)}</meta:initial-creator>"
            f"<dc:creator>{escape(look.author)}</dc:creator>{date}</office:meta>")


def flat_text(parts, look, contents=()):
    furniture = ""
    for name, text in (("header", look.header), ("footer", look.footer)):
        if text:
            line = escape(look.typography.set(text)).replace("{p}", "<text:page-number>1</text:page-number>").replace(
                "{n}", "<text:page-count>1</text:page-count>").replace(" // ", "<text:line-break/>")
            furniture += f'<style:{name}><text:p text:style-name="{name.capitalize()}">{line}</text:p></style:{name}>'
    space = '<style:header-style><style:header-footer-properties fo:margin-bottom="0.4cm"/></style:header-style>' \
            '<style:footer-style><style:header-footer-properties fo:margin-top="0.4cm"/></style:footer-style>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">{metadata(look)}
<office:font-face-decls><style:font-face style:name="F" svg:font-family={quoteattr("'" + look.font + "'")}/></office:font-face-decls>
<office:styles>{styles(look)}<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="0.9cm" fo:text-indent="-0.4cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles>
<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #999999"/></style:style>
<style:style style:name="two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.7cm"/></style:section-properties></style:style>
<style:style style:name="box" style:family="section"><style:section-properties fo:background-color="#eef3f8" fo:margin-left="0.3cm" fo:margin-right="0.3cm"/></style:style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="{look.margin}"/>{space}</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">{furniture}</style:master-page></office:master-styles>
<office:body><office:text>{text_body(parts, look, contents)}</office:text></office:body></office:document>"""


def slides(parts, look):
    """A presentation: every heading of the first or second level begins a slide."""
    pages, current = [], None
    for b in parts:
        if b.kind in ("h1", "h2"):
            current = [b, []]
            pages.append(current)
        else:
            current[1].append(b)
    t = look.typography

    def frame(kind, x, y, w, h, content, st):
        cls = f' presentation:class="{kind}"' if kind else ""
        return (f'<draw:frame presentation:style-name="{st}" draw:text-style-name="{st}" draw:layer="layout"{cls} '
                f'svg:x="{x}cm" svg:y="{y}cm" svg:width="{w}cm" svg:height="{h}cm">{content}</draw:frame>')

    out = []
    for i, (head, rest) in enumerate(pages, 1):
        content = frame("title", 1.5, 0.8, 25, 2.6, f'<draw:text-box><text:p text:style-name="h">{inline(head.text, t)}</text:p></draw:text-box>', "T")
        tables = [b for b in rest if b.kind == "table"]
        texts = [b for b in rest if b.kind not in ("table",) and b.cls != "note"]
        body = "".join((f"<text:list><text:list-item><text:p>{inline(b.text, t)}</text:p></text:list-item></text:list>" if b.kind == "li"
                        else f'<text:p text:style-name="{"k" if b.kind == "h3" else "b"}">{inline(b.text, t)}</text:p>') for b in texts)
        if body:
            content += frame("outline", 1.5, 3.6, 25, 4 if tables else 10.5, f"<draw:text-box>{body}</draw:text-box>", "O")
        for b in tables:
            rows = "".join("<table:table-row>" + "".join(f"<table:table-cell><text:p>{inline(c, t)}</text:p></table:table-cell>" for c in r)
                           + "</table:table-row>" for r in b.rows)
            columns = f'<table:table-column table:number-columns-repeated="{len(b.rows[0])}"/>'
            content += frame("", 1.5, 8 if texts else 4, 25, 5, f"<table:table>{columns}{rows}</table:table>", "O")
        notes = " ".join(b.text for b in rest if b.cls == "note")
        if look.footer:
            content += frame("", 1.5, 14.6, 25, 0.9, f'<draw:text-box><text:p text:style-name="f">{escape(t.set(look.footer)).replace("{p}", str(i))}</text:p></draw:text-box>', "O")
        if notes:
            content += f'<presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="14cm" svg:width="16cm" svg:height="10cm"><draw:text-box><text:p>{inline(notes, t)}</text:p></draw:text-box></draw:frame></presentation:notes>'
        out.append(f'<draw:page draw:name="p{i}" draw:master-page-name="M">{content}</draw:page>')

    def para(name, size, bold=False, colour="#222222"):
        return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/>'
                f'<style:text-properties style:font-name="F" {font(size, bold, colour=colour)}/></style:style>')

    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">{metadata(look)}
<office:font-face-decls><style:font-face style:name="F" svg:font-family={quoteattr("'" + look.font + "'")}/></office:font-face-decls>
<office:automatic-styles>{para("h", 28, True, look.colour)}{para("b", 18)}{para("k", 20, True)}{para("f", 10, False, "#777777")}
<style:style style:name="T" style:family="presentation"><style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>
<style:style style:name="O" style:family="presentation"><style:graphic-properties draw:stroke="none" draw:fill="none"/><style:text-properties fo:font-size="18pt"/></style:style>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm" fo:margin="0cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="P"/></office:master-styles>
<office:body><office:presentation>{"".join(out)}</office:presentation></office:body></office:document>"""


def convert(flat, target):
    """Turns flat XML into the format that the target's name asks for."""
    kind = target.suffix[1:]
    profile = Path(tempfile.gettempdir()) / "corpus-office-profile"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.{'fodp' if kind == 'pptx' else 'fodt'}"
        source.write_text(flat, encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", FILTERS[kind],
                        "--outdir", f"{folder}/out", str(source)], check=True, capture_output=True, timeout=180)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(f"{folder}/out/{target.stem}.{kind}", target)


def text(target, source, look):
    convert(flat_text(blocks(source), look), target)


def report(target, source, look, pictures=None):
    """A PDF with a table of contents: printed once to learn on which page each heading stands, and again with the pages filled in."""
    parts = blocks(source)
    with tempfile.TemporaryDirectory() as folder:
        for b in parts:
            if b.cls == "picture":
                name, _, size = b.text.removeprefix("PICTURE:").partition(" ")
                b.text = f"{pictures[name](Path(folder) / (name + '.png'))} {size}"
        heads = [b.text for b in parts if b.kind in ("h1", "h2") and parts.index(b) > next(i for i, p in enumerate(parts) if p.cls == "contents")]
        convert(flat_text(parts, look, [(h, "00") for h in heads]), target)
        printed = subprocess.run(["pdftotext", "-layout", str(target), "-"], check=True, capture_output=True).stdout.decode("utf-8")
        pages, at, contents = [[re.sub(r"\s+", " ", line).strip() for line in p.splitlines()] for p in printed.split("\f")], 0, []
        for head in heads:
            line = re.sub(r"\s+", " ", look.typography.set(head))
            at = next(i for i in range(at, len(pages)) if line in pages[i] and not any("..." in other for other in pages[i]))
            contents.append((head, at + 1))
        convert(flat_text(parts, look, contents), target)


def presentation(target, source, look):
    convert(slides(blocks(source), look), target)
