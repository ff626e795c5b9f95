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

from PIL import Image, ImageDraw, ImageFont

import office
import press
import scan
import sheets
import web
import word
from office import Look
from press import Layout
from source import CURLY, ENGLISH, FINE, HERE, STRAIGHT, TYPED

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample"
BFC, PDL, HDF = "bourgogne-franche-comte", "pays-de-la-loire", "hauts-de-france"
PACA, ARA, GE = "provence-alpes-cote-d-azur", "auvergne-rhone-alpes", "grand-est"
NAQ, OCC, BRE, NOR = "nouvelle-aquitaine", "occitanie", "bretagne", "normandie"
IDF, CVL, RUN = "ile-de-france", "centre-val-de-loire", "la-reunion"

DIJON = Look(font="Liberation Sans", colour="#8c1d40", typography=FINE, footer="CHU Dijon-Bourgogne – Centre Georges-François Leclerc // {p}/{n}",
             title="CP radiopharmacie V4 def", author="c.montbertrand")
NANTES = Look(font="Liberation Serif", size=11, colour="#00695c", header="CHU de Nantes | Nantes Université | Atlanpole Biotherapies",
              footer="Page {p}", author="Ronan Peslier", date="2023-06-13")
MARSEILLE = Look(font="Liberation Sans Narrow", size=11, colour="#c75b12", typography=STRAIGHT, title="CP_Raris_mai2021.docx", author="EUROBIOMED")
BAIE = Look(font="Liberation Sans", size=10.5, colour="#0277bd", typography=CURLY, title="", author="fcastagnier", date="2026-01-14")
LYON = Look(font="DejaVu Sans", size=9.5, colour="#2a2f7c", typography=FINE, justify=False, title="", author="Lyonbiopôle",
            footer="Lyonbiopôle · 321, avenue Jean-Jaurès · 69007 Lyon")
NANCY = Look(font="Liberation Serif", size=11.5, colour="#000000", typography=STRAIGHT, title_centred=True, title="Modèle CP 2017", author="Secrétariat DG",
             header="Direction de la communication du CHRU de Nancy", date="2019-12-09")

AUVERGNE = Look(font="Liberation Serif", size=11.5, colour="#6a1b9a", typography=CURLY, author="E. Vergnaud-Bost", title="Document1")
CHALONS = Look(font="Liberation Sans", size=10, colour="#003189", hyphens=True, typography=FINE, title="CP assistants médicaux", author="ARS Grand Est",
               footer="ARS Grand Est – 3, boulevard Joffre – 54036 Nancy cedex // Page {p} sur {n}")
FLANDRES = Look(font="Liberation Sans", colour="#00558c", footer="CHU de Lille – conseil de surveillance – {p}", title="Présentation CS", author="DAF")
TOULOUSE = Look(font="DejaVu Sans Condensed", size=9.5, colour="#b71c1c", typography=CURLY, title="", author="Toulouse Métropole", date="2022-03-17")
ROSCOFF = Look(font="Liberation Serif", size=11, colour="#00497a", typography=CURLY, author="Tiphaine Riou-Quéméner", title="CP Estran")
IROISE = Look(font="Liberation Sans", size=10.5, colour="#0d3b66", typography=TYPED, author="azilis")
EURE = Look(font="Liberation Sans Narrow", size=11.5, colour="#2e7d32", typography=FINE, header="Polepharma, le réseau de la production pharmaceutique",
            title="Relocalisation : 22 molécules", author="Polepharma")
ESSONNE = Layout(font="dejavu", size=9, colour="#00695c", typography=FINE, running_foot="genopole.example.org   |   page {p}", title="CP atelier", author="Genopole")
TOURAINE = Look(font="Liberation Serif", size=11, colour="#3e2723", typography=STRAIGHT, title_centred=True, author="Université de Tours")
ANJOU = Layout(font="serif", size=9.8, colour="#000000", typography=CURLY, hyphens=True,
               running_head="L'Écho des Mauges – jeudi 14 novembre 2024", running_foot="Angers – {p}")


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


def marseille_letter(target, source):
    """A newsletter in HTML with its plain twin, and nothing attached."""
    web.mail(target, {"From": "AP-HM <lettre@ap-hm.example.org>", "To": "abonnes@listes.example.org", "Subject": "La lettre de l'AP-HM n° 42",
                      "Date": "Mon, 03 Nov 2025 07:45:00 +0100", "Message-ID": "<lettre-42@ap-hm.example.org>",
                      "List-Unsubscribe": "<mailto:stop@ap-hm.example.org>"}, source, [], FINE, as_html=source)


def as_written(target, source, typography=CURLY):
    """A Markdown file is its own source."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(typography.set((HERE / source).read_text(encoding="utf-8")), encoding="utf-8")


def forez_scan(target, source):
    """The letter of a hospital, printed, signed off and put on the copier."""
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "printed.pdf"
        office.text(printed, source, Look(font="Liberation Serif", size=11.5, colour="#000000", typography=STRAIGHT, justify=False, margin="2.4cm"))
        scan.of_pdf(target, printed)


def estran_archive(target, release):
    """The press kit of a programme as a ZIP, with folders and a name that is not ASCII."""
    with tempfile.TemporaryDirectory() as folder:
        inside = {"Estran/CP_Estran_5mars2024.docx": (office.text, release, ROSCOFF),
                  "Estran/légendes photos.txt": (web.typed, f"{BRE}/legendes.md", TYPED),
                  "Estran/chiffres/calendrier-budget.xlsx": (sheets.text, f"{BRE}/cibles.md"),
                  "Estran/revue de presse/granit-rose.html": (web.page, f"{BRE}/granit-rose.html")}
        for name, (maker, source, *how) in inside.items():
            maker(Path(folder) / name, source, *how)
        web.archive(target, [(name, Path(folder) / name) for name in inside])


def surfaces(file):
    """A bar chart as a picture: what it says is in no text layer."""
    picture = Image.new("RGB", (1200, 560), "white")
    pen, letters = ImageDraw.Draw(picture), ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 30)
    for i, (year, thousands) in enumerate((("2024", 41.0), ("2026", 18.5), ("2027", 48.5), ("2029", 30.0))):
        x, high = 90 + 280 * i, int(thousands * 9)
        pen.rectangle((x, 490 - high, x + 180, 490), fill=(0, 84, 122))
        pen.text((x + 55, 500), year, "black", letters)
        pen.text((x + 60, 450 - high), str(thousands).replace(".", ","), "black", letters)
    picture.save(file, optimize=True)
    return file


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
    f"{PACA}/2026-01-15-depistage-poumon.doc": (office.text, f"{PACA}/nice-poumon.md", BAIE),
    f"{PACA}/2025-11-03-lettre-ap-hm.eml": (marseille_letter, f"{PACA}/ap-hm-lettre.md"),
    f"{PACA}/2021-05-28-mistral-matin.html": (web.page, f"{PACA}/mistral-matin.html", STRAIGHT),
    f"{ARA}/2022-10-12-bioproduction.odt": (office.text, f"{ARA}/bioproduction.md", LYON),
    f"{ARA}/2022-10-13-le-confluent.html": (web.page, f"{ARA}/confluent.html"),
    f"{GE}/2019-12-09-chirurgie-robotique.doc": (office.text, f"{GE}/nancy-robot.md", NANCY),
    f"{ARA}/2018-05-04-helistation.pdf": (forez_scan, f"{ARA}/saint-etienne-helistation.md"),
    f"{ARA}/2023-09-20-resistant-bacteria.docx": (office.text, f"{ARA}/bioaster-english.md", Look(
        font="Liberation Sans", colour="#4a148c", typography=ENGLISH, author="Imogen Farraday", date="2023-09-19")),
    f"{ARA}/2020-02-03-institut-de-la-femme.rtf": (office.text, f"{ARA}/clermont-garde.md", AUVERGNE),
    f"{ARA}/2022-04-14-medicalps-chiffres-cles.xlsx": (sheets.text, f"{ARA}/isere.md"),
    f"{GE}/2025-03-12-assistants-medicaux.pdf": (office.text, f"{GE}/ars-assistants.md", CHALONS),
    f"{GE}/2024-04-18-biovalley-rapport-2023.pdf": (press.text, f"{GE}/biovalley-rapport.md", Layout(
        size=11.5, colour="#00796b", cover=True, hyphens=True, typography=FINE, running_head="BioValley France – Rapport d'activité 2023",
        running_foot="{p}", title="Rapport d'activité 2023", author="BioValley France")),
    f"{GE}/2021-11-08-biovalley-medica.html": (web.page, f"{GE}/biovalley-medica.html"),
    f"{HDF}/2023-05-16-chu-lille.pptx": (office.presentation, f"{HDF}/chu-lille.md", FLANDRES),
    f"{HDF}/2021-01-26-simusante.html": (web.page, f"{HDF}/simusante.html", TYPED, "iso-8859-1", True),
    f"{NAQ}/2023-11-21-sommeil.docx": (word.text, f"{NAQ}/bordeaux-sommeil.md", FINE, ("Université de Bordeaux", "CHU de Bordeaux", "CNRS"),
                                       "35, place Pey-Berland – 33000 Bordeaux", "Capucine Dartigolles"),
    f"{NAQ}/2018-07-02-ceramique.txt": (web.typed, f"{NAQ}/limoges-ceramique.md", FINE),
    f"{NAQ}/petit-clain.html": (web.page, f"{NAQ}/poitiers.html"),
    f"{NAQ}/2024-05-03-cyberattaque.md": (as_written, f"{NAQ}/la-rochelle-cyber.md"),
    f"{OCC}/2022-03-17-oncopole.pdf": (office.text, f"{OCC}/oncopole.md", TOULOUSE),
    f"{OCC}/2022-03-18-tolosabiz.html": (web.page, f"{OCC}/tolosa-biz.html"),
    f"{OCC}/2021-09-27-medvallee.html": (web.page, f"{OCC}/medvallee.html", STRAIGHT),
    f"{PDL}/2024-11-14-echo-des-mauges.pdf": (press.text, f"{PDL}/angers-coupure.md", ANJOU),
    f"{BRE}/2024-03-05-estran.zip": (estran_archive, f"{BRE}/estran.md"),
    f"{BRE}/2023-06-chu-rennes-rapport-2022.pdf": (office.report, f"{BRE}/rennes-rapport.md", Look(
        font="Liberation Serif", size=12.5, colour="#005a6e", typography=CURLY, margin="2.4cm", leading="138%", header="CHU de Rennes  |  Rapport annuel 2022",
        footer="{p}", title="RA 2022 BAT", author="Direction de la communication", date="2023-06-12"), {"works": surfaces}),
    f"{BRE}/2020-11-10-aphasie.html": (web.page, f"{BRE}/rennes-aphasie.html", FINE),
    f"{BRE}/2021-06-18-caisson-hyperbare.rtf": (office.text, f"{BRE}/brest-plongee.md", IROISE),
    f"{NOR}/2020-09-30-relocalisation.odt": (office.text, f"{NOR}/polepharma.md", EURE),
    f"{NOR}/2024-02-04-protons.html": (web.page, f"{NOR}/caen-protons.html"),
    f"{IDF}/2025-04-24-genopole.pdf": (press.text, f"{IDF}/genopole.md", ESSONNE),
    f"{IDF}/2019-11-14-image-archives.html": (web.page, f"{IDF}/medicen-english.html", ENGLISH),
    f"{CVL}/2022-12-01-vaccin-nasal.odt": (office.text, f"{CVL}/tours-vaccin.md", TOURAINE),
    f"{CVL}/2024-09-09-carabins.html": (web.page, f"{CVL}/orleans-medecine.html", FINE),
    f"{RUN}/2026-02-11-cyroi.html": (web.page, f"{RUN}/cyroi.html"),
}


def main(parts):
    for name, (maker, source, *how) in MADE.items():
        if not parts or any(p in name for p in parts):
            maker(SAMPLE / name, source, *how)
            print(name, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
