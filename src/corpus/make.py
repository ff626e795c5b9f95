#!/usr/bin/env python3
"""Makes the files of corpus/sample/ from the sources beside this script.

    src/corpus/make.py [PART…]      only the files whose name contains PART; none given: all

Needs LibreOffice (`soffice`), poppler (`pdftoppm`), the French hyphenation patterns (`hyphen-fr`, `python3-pyphen`), the Liberation
and DejaVu fonts and, for Python 3.11 or later, python-docx, reportlab, openpyxl, numpy and Pillow. The files that it makes are kept
in git: building Vigie never runs this script.
"""
import sys
import tempfile
from pathlib import Path

import office
import press
import scan
import web
from office import Look
from press import Layout
from source import CURLY, ENGLISH, FINE, STRAIGHT, TYPED, Typography

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample"
BFC, PDL, HDF = "bourgogne-franche-comte", "pays-de-la-loire", "hauts-de-france"
PACA, ARA, GE = "provence-alpes-cote-d-azur", "auvergne-rhone-alpes", "grand-est"

DIJON = Look(font="Liberation Sans", colour="#8c1d40", typography=FINE, footer="CHU Dijon-Bourgogne – Centre Georges-François Leclerc // {p}/{n}",
             title="CP radiopharmacie V4 def", author="c.montbertrand")
NANTES = Look(font="Liberation Serif", size=11, colour="#00695c", header="CHU de Nantes | Nantes Université | Atlanpole Biotherapies",
              footer="Page {p}", author="Ronan Peslier", date="2023-06-13")
MARSEILLE = Look(font="Liberation Sans Narrow", size=11, colour="#c75b12", typography=STRAIGHT, title="CP_Raris_mai2021.docx", author="EUROBIOMED")
LYON = Look(font="DejaVu Sans", size=9.5, colour="#2a2f7c", typography=FINE, justify=False, title="", author="Lyonbiopôle",
            footer="Lyonbiopôle · 321, avenue Jean-Jaurès · 69007 Lyon")
NANCY = Look(font="Liberation Serif", size=11.5, colour="#000000", typography=STRAIGHT, title_centred=True, title="Modèle CP 2017", author="Secrétariat DG",
             header="Direction de la communication du CHRU de Nancy", date="2019-12-09")


def marseille_mail(target, text):
    """The mail of a press office with the release attached as a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        release = Path(folder) / "CP-guichet-raris.pdf"
        office.text(release, f"{PACA}/maladies-rares.md", MARSEILLE)
        web.mail(target, {
            "From": "Leïla Benazzouz <lbenazzouz@eurobiomed.example.org>", "To": "redactions-sud@listes.example.org",
            "Subject": "[CP] Maladies rares : Eurobiomed et l'AP-HM ouvrent un guichet unique à Marseille",
            "Date": "Wed, 26 May 2021 09:02:17 +0200", "Message-ID": "<20210526070217.4711@eurobiomed.example.org>",
            "X-Mailer": "Microsoft Outlook 16.0"}, text, [(release, "application/pdf")])


# what each file is made from and how
MADE = {
    f"{BFC}/2022-03-01-radiopharmacie.pdf": (office.text, f"{BFC}/radiopharmacie.md", DIJON),
    f"{BFC}/2022-03-02-gazette-des-climats.html": (web.page, f"{BFC}/gazette-des-climats.html"),
    f"{BFC}/2022-03-03-fil-comtois.html": (web.page, f"{BFC}/fil-comtois.html", STRAIGHT, "windows-1252"),
    f"{BFC}/2022-03-07-sante-est.html": (web.page, f"{BFC}/sante-est.html", FINE),
    f"{BFC}/2022-03-07-sante-est-mobile.html": (web.page, f"{BFC}/sante-est-mobile.html", STRAIGHT),
    f"{BFC}/2019-10-15-microtechniques.txt": (web.typed, f"{BFC}/microtechniques.md", STRAIGHT, "windows-1252", 0, "\r\n"),
    f"{PDL}/2023-06-14-biotherapies.docx": (office.text, f"{PDL}/biotherapies.md", NANTES),
    f"{PDL}/2023-06-15-estuaire-eco.html": (web.page, f"{PDL}/estuaire-eco.html"),
    f"{PDL}/2023-06-14-depeche.txt": (web.typed, f"{PDL}/depeche.md", TYPED, "windows-1252", 72, "\r\n"),
    f"{HDF}/2024-01-18-observatoire.pdf": (press.text, f"{HDF}/observatoire.md", Layout(
        hyphens=True, running_foot="Clubster NSL – Eurasanté", colour="#0b5394", title="Observatoire 2024", author="Clubster NSL")),
    f"{HDF}/le-beffroi.html": (web.page, f"{HDF}/beffroi.html"),
    f"{HDF}/2024-01-19-nord-industries.html": (web.page, f"{HDF}/nord-industries.html", FINE),
    f"{PACA}/2021-05-26-maladies-rares.eml": (marseille_mail, f"{PACA}/maladies-rares-courriel.md"),
    f"{PACA}/2021-05-28-mistral-matin.html": (web.page, f"{PACA}/mistral-matin.html", STRAIGHT),
    f"{ARA}/2022-10-12-bioproduction.odt": (office.text, f"{ARA}/bioproduction.md", LYON),
    f"{ARA}/2022-10-13-le-confluent.html": (web.page, f"{ARA}/confluent.html"),
    f"{GE}/2019-12-09-chirurgie-robotique.doc": (office.text, f"{GE}/nancy-robot.md", NANCY),
}


def main(parts):
    for name, (maker, source, *how) in MADE.items():
        if not parts or any(p in name for p in parts):
            maker(SAMPLE / name, source, *how)
            print(name, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
