"""DOCX files as Word writes them: built-in styles, a letterhead in a table, real lists and headings."""
import datetime
import re

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from source import CURLY, blocks

STYLES = {"h2": "Heading 1", "h3": "Heading 2", "li": "List Bullet", "quote": "Intense Quote"}


def runs(paragraph, text, typography):
    for i, line in enumerate(typography.set(text).split(" // ")):
        if i:
            paragraph.add_run().add_break()
        for part in re.split(r"(\*\*.+?\*\*)", line):
            bold = part.startswith("**")
            paragraph.add_run(part.strip("*") if bold else part).bold = bold or None
    return paragraph


def text(target, source, typography=CURLY, letterhead=(), footer="", author="", date="2023-11-20"):
    document = Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Calibri", Pt(11)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if letterhead:
        table = section.header.add_table(1, len(letterhead), Cm(16))
        for cell, words in zip(table.rows[0].cells, letterhead):
            cell.text = typography.set(words)
    section.footer.paragraphs[0].text = typography.set(footer)
    for b in blocks(source):
        if b.kind == "h1":
            runs(document.add_paragraph(style="Title"), b.text, typography)
        elif b.kind == "table":
            table = document.add_table(0, len(b.rows[0]), style="Light Grid Accent 1")
            for row in b.rows:
                for cell, words in zip(table.add_row().cells, row):
                    cell.text = typography.set(words)
        elif b.kind in ("mark", "page"):
            continue
        else:
            paragraph = runs(document.add_paragraph(style=STYLES.get(b.kind, "Normal")), b.text, typography)
            if b.cls == "dateline":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if b.cls == "lead":
                for run in paragraph.runs:
                    run.bold = True
    properties = document.core_properties
    properties.author, properties.title, properties.last_modified_by = author, "", author
    properties.created = properties.modified = datetime.datetime.fromisoformat(date + "T10:30:00")
    target.parent.mkdir(parents=True, exist_ok=True)
    document.save(target)
