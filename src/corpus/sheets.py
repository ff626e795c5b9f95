"""Workbooks: every heading of the second level begins a sheet, numbers are numbers with a French format."""
import datetime
import re

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from source import CURLY, blocks


def number(cell):
    """The value and the number format of a cell, or its text."""
    found = re.fullmatch(r"(\d{1,3}(?: \d{3})*|\d+)(,\d+)?( %)?", cell)
    if not found:
        return cell, None
    value = float((found[1].replace(" ", "") + (found[2] or "")).replace(",", "."))
    if found[3]:
        return value / 100, "0%"
    return (value, "#,##0.0") if found[2] else (int(value), "#,##0")


def text(target, source, typography=CURLY):
    book = Workbook()
    book.remove(book.active)
    sheet = None
    for b in blocks(source):
        if b.kind == "h1":
            book.properties.title = typography.set(b.text)
        elif b.kind == "h2":
            sheet = book.create_sheet(b.text)
        elif b.kind == "table":
            for i, row in enumerate(b.rows):
                sheet.append([typography.set(c) if isinstance(c, str) else c for c in (number(cell)[0] for cell in row)])
                for cell, written in zip(sheet[sheet.max_row], row):
                    if number(written)[1] and i:
                        cell.number_format = number(written)[1]
                    elif i == 0:
                        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1D4F7C")
            for column in range(1, len(b.rows[0]) + 1):
                sheet.column_dimensions[get_column_letter(column)].width = max(12, max(len(r[column - 1]) for r in b.rows) + 2)
        else:
            sheet.append([typography.set(b.text)])
    book.properties.creator = "observatoire"
    book.properties.created = book.properties.modified = datetime.datetime(2022, 4, 14, 9, 0)
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)
