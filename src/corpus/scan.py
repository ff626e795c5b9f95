"""A scanned letter: pages turned into pictures as an office copier makes them, skewed, noisy and without a text layer."""
import io
import subprocess
import tempfile
from pathlib import Path

import numpy
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

DPI = 200


def aged(picture, angle, seed):
    """The page a little turned, blurred, unevenly lit and dusty."""
    chance = numpy.random.default_rng(seed)
    page = picture.convert("L").rotate(angle, resample=Image.BICUBIC, expand=False, fillcolor=250)
    page = page.filter(ImageFilter.GaussianBlur(0.8))
    grey = numpy.asarray(page, dtype=numpy.float32)
    high, wide = grey.shape
    grey = 255 - (255 - grey) * 0.86                                                     # toner is not black
    grey -= numpy.linspace(0, 14, wide)[None, :] + numpy.linspace(6, 0, high)[:, None]   # the lamp fades to one side
    grey += chance.normal(0, 5.5, grey.shape)
    for _ in range(260):                                                                 # dust
        y, x = chance.integers(0, high - 4), chance.integers(0, wide - 4)
        grey[y:y + chance.integers(1, 4), x:x + chance.integers(1, 4)] = chance.integers(40, 160)
    grey[:, 37:39] -= 45                                                                 # a scratch on the glass
    grey[:26, :] = 70 + chance.normal(0, 8, (26, wide))                                  # the edge of the lid
    return Image.fromarray(numpy.clip(grey, 0, 255).astype(numpy.uint8))


def of_pdf(target, printed, angles=(1.5, -0.7), quality=32):
    """Scans a printed PDF page by page."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", str(printed), f"{folder}/p"], check=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        sheet = canvas.Canvas(str(target), pagesize=A4, invariant=1)
        sheet.setProducer("KONICA MINOLTA bizhub C308")
        for number, file in enumerate(sorted(Path(folder).glob("p*.pgm"))):
            held = io.BytesIO()
            aged(Image.open(file), angles[number % len(angles)], 7 + number).save(held, "JPEG", quality=quality, dpi=(DPI, DPI))
            held.seek(0)
            sheet.drawImage(ImageReader(held), 0, 0, *A4)
            sheet.showPage()
        sheet.save()
