"""PDF files as a page-layout program makes them: columns, framed boxes, running heads, tables of contents, hyphens."""
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (BalancedColumns, BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table)
from reportlab.platypus.tableofcontents import TableOfContents

from source import CURLY, Typography, blocks, inline

FONTS = "/usr/share/fonts/truetype/"
FAMILIES = {"sans": ("liberation/LiberationSans", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
            "serif": ("liberation/LiberationSerif", ("-Regular", "-Bold", "-Italic", "-BoldItalic")),
            "dejavu": ("dejavu/DejaVuSerif", ("", "-Bold", "-Italic", "-BoldItalic")),
            "mono": ("liberation/LiberationMono", ("-Regular", "-Bold", "-Italic", "-BoldItalic"))}


@dataclass(frozen=True)
class Layout:
    font: str = "sans"
    size: float = 9.5
    colour: str = "#7a1f3d"
    typography: Typography = CURLY
    running_head: str = ""
    running_foot: str = ""        # {p} is the page number
    hyphens: bool = False
    justify: bool = True
    title: str = ""
    author: str = ""
    cover: bool = False           # first page without running head; every ## goes into the table of contents
    contents_title: str = "Sommaire"


def register(family):
    stem, ends = FAMILIES[family]
    names = []
    for end, name in zip(ends, ("", "-B", "-I", "-BI")):
        names.append(f"{family}{name}")
        pdfmetrics.registerFont(TTFont(names[-1], f"{FONTS}{stem}{end}.ttf"))
    pdfmetrics.registerFontFamily(family, *names)


def styles(layout):
    s, colour = layout.size, HexColor(layout.colour)
    hyphens = {"hyphenationLang": "fr_FR", "embeddedHyphenation": 1, "uriWasteReduce": 0.3} if layout.hyphens else {}
    base = ParagraphStyle("p", fontName=layout.font, fontSize=s, leading=s * 1.35, spaceAfter=s * 0.6,
                          alignment=TA_JUSTIFY if layout.justify else TA_LEFT, **hyphens)
    bold, flat = layout.font + "-B", {"alignment": TA_LEFT, "hyphenationLang": ""}

    def like(name, **change):
        return ParagraphStyle(name, parent=base, **change)

    return {"p": base,
            "h1": like("h1", fontName=bold, fontSize=s * 1.9, leading=s * 2.25, textColor=colour, spaceBefore=s, spaceAfter=s, **flat),
            "h2": like("h2", fontName=bold, fontSize=s * 1.3, leading=s * 1.6, textColor=colour, spaceBefore=s, keepWithNext=1, **flat),
            "h3": like("h3", fontName=bold, fontSize=s * 1.05, spaceBefore=s * 0.4, spaceAfter=s * 0.3, keepWithNext=1, **flat),
            "li": like("li", leftIndent=s * 1.2, bulletIndent=s * 0.3, spaceAfter=s * 0.25, **flat),
            "quote": like("quote", fontName=layout.font + "-I", leftIndent=s, rightIndent=s),
            "eyebrow": like("eyebrow", fontName=bold, textColor=colour, **flat),
            "dateline": like("dateline", alignment=TA_RIGHT, hyphenationLang=""),
            "lead": like("lead", fontName=bold, fontSize=s * 1.08, leading=s * 1.5),
            "about": like("about", fontSize=s * 0.88, leading=s * 1.15),
            "contact": like("contact", fontSize=s * 0.92, leading=s * 1.2, spaceAfter=1, **flat),
            "note": like("note", fontName=layout.font + "-I", fontSize=s * 0.8, leading=s, **flat),
            "caption": like("caption", fontName=layout.font + "-I", fontSize=s * 0.8, leading=s, **flat),
            "cover": like("cover", fontName=bold, fontSize=s * 3.2, leading=s * 3.8, textColor=colour, spaceAfter=s * 2, **flat),
            "opener": like("opener", fontName=bold, fontSize=s * 2.6, leading=s * 3.2, textColor=colour, spaceAfter=s * 2, **flat),
            "cell": like("cell", fontSize=s * 0.92, leading=s * 1.15, spaceAfter=0, **flat)}


def chart(rows, width, layout):
    """Horizontal bars: the first row is the title, the others a label and a value as written."""
    t, size = layout.typography, layout.size * 0.85
    values = [float(value.replace(" ", "").replace(",", ".").strip("%")) for _, value in rows[1:]]
    step = size * 2.1
    drawing = Drawing(width, step * len(rows) + size)
    drawing.add(String(0, step * len(values) + size * 0.6, t.set(rows[0][0]), fontName=layout.font + "-B", fontSize=size))
    for i, ((label, written), value) in enumerate(zip(rows[1:], values)):
        y = step * (len(values) - 1 - i)
        drawing.add(String(0, y + size * 0.4, t.set(label), fontName=layout.font, fontSize=size))
        drawing.add(Rect(width * 0.36, y, width * 0.5 * value / max(values), size * 1.4, fillColor=HexColor(layout.colour), strokeWidth=0))
        drawing.add(String(width * 0.37 + width * 0.5 * value / max(values), y + size * 0.4, t.set(written), fontName=layout.font, fontSize=size))
    return drawing


class Printed(BaseDocTemplate):
    """Tells the table of contents of each heading when its page is known."""

    def afterFlowable(self, flowable):
        level = getattr(flowable, "contents_level", None)
        if level is not None:
            self.notify("TOCEntry", (level, flowable.getPlainText(), self.page))


def story(parts, layout, width):
    look, t = styles(layout), layout.typography
    out, saved, marks = [], [], []

    def para(b, name):
        return Paragraph(inline(b.text, t).replace(" // ", "<br/>"), look.get(name, look["p"]), bulletText="•" if b.kind == "li" else None)

    for b in parts:
        if b.kind == "mark" and b.text:
            saved.append(out)
            marks.append(b.text)
            out = []
        elif b.kind == "mark":
            inside, out, mark = out, saved.pop(), marks.pop()
            if mark in ("two", "three"):
                out.append(Spacer(1, 0))      # what a heading is kept together with: columns themselves cannot be
                out.append(BalancedColumns(inside, nCols=2 if mark == "two" else 3, needed=60, innerPadding=14))
            else:
                out.append(Table([[i] for i in inside], colWidths=[None if marks else width], style=[
                    ("BACKGROUND", (0, 0), (-1, -1), HexColor("#f1ece6")), ("LEFTPADDING", (0, 0), (-1, -1), 8),
                    ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]))
                out.append(Spacer(1, 8))
        elif b.kind == "page":
            out.append(PageBreak())
        elif b.cls == "contents":
            contents = TableOfContents(dotsMinLevel=0, levelStyles=[
                ParagraphStyle("t0", parent=look["cell"], fontName=layout.font + "-B", leading=layout.size * 1.1, spaceBefore=3),
                ParagraphStyle("t1", parent=look["cell"], leftIndent=14, leading=layout.size, spaceBefore=0)])
            out.append(contents)
        elif b.kind == "table" and len(b.rows[0]) == 1:
            out += [Spacer(1, 6), chart(b.rows, width, layout), Spacer(1, 10)]
        elif b.kind == "table":
            rows = [[Paragraph(inline(c, t, ), look["cell"]) for c in r] for r in b.rows]
            rows[0] = [Paragraph(f"<b>{inline(c, t)}</b>", look["cell"]) for c in b.rows[0]]
            wide = len(b.rows[0])
            shares = [max(6, max(len(r[i]) for r in b.rows)) for i in range(wide)]
            shares = [min(x, 42) + 4 for x in shares]
            out.append(Table(rows, colWidths=[width * x / sum(shares) for x in shares], repeatRows=1, style=[
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#999999")), ("BACKGROUND", (0, 0), (-1, 0), HexColor("#e9e4dc")),
                ("VALIGN", (0, 0), (-1, -1), "TOP")]))
            out.append(Spacer(1, 8))
        else:
            made = para(b, b.cls or b.kind)
            if b.cls in ("cover", "opener"):
                out.append(Spacer(1, 7 * cm))
            if layout.cover and b.kind in ("h1", "h2") and b.cls != "cover":
                made.contents_level = 0 if b.kind == "h1" else 1
            out.append(made)
    return out


def text(target, source, layout):
    register(layout.font)
    target.parent.mkdir(parents=True, exist_ok=True)
    left, foot, head = 2 * cm, 1.9 * cm, 2 * cm
    width, height = A4[0] - 2 * left, A4[1] - foot - head

    def furniture(canvas, doc):
        if layout.cover and doc.page == 1:
            return
        canvas.setFont(layout.font, 8)
        canvas.setFillGray(0.4)
        t = layout.typography
        if layout.running_head:
            canvas.drawString(left, A4[1] - 1.2 * cm, t.set(layout.running_head))
        if layout.running_foot:
            canvas.drawRightString(A4[0] - left, 1.1 * cm, t.set(layout.running_foot).replace("{p}", str(doc.page)))

    frames = [Frame(left, foot, width, height, leftPadding=0, rightPadding=0, id="page")]
    document = Printed(str(target), pagesize=A4, title=layout.title or None, author=layout.author or None, invariant=1,
                       pageTemplates=[PageTemplate(frames=frames, onPage=furniture)])
    document.multiBuild(story(blocks(source), layout, width))
