package fr.vigie.server;

import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Visibility;
import java.util.ArrayList;
import java.util.List;

/** A small archive of invented pieces on real bodies, for looking at pages. */
final class Showcase {
    static final int RELEASE = 1;
    static final int DRAFT = 90;
    static final int EXCERPT = 91;

    private Showcase() {}

    static List<Entry> all() {
        var entries = new ArrayList<Entry>();
        entries.add(release());
        entries.add(Sheet.of(2, "Le CHU de Nantes et l’Inserm ouvrent un centre d’immunothérapie")
                .date("2019-10-03")
                .issuer("Ouest Atlantique Santé")
                .lead("Un bâtiment de [f:9000:surface:9 000 m²] accueillera chercheurs et malades dès l’an prochain.")
                .paragraph(
                        "Le [o:CHU de Nantes], l’[o:Inserm] et [o:Nantes Université] ont présenté mardi à [l:Nantes] leur centre commun. L’investissement atteint [f:42000000:montant:42 millions d’euros], dont un quart de la région [l:Pays de la Loire].")
                .paragraph(
                        "[q:Anne Le Goff:« Nous voulions que le malade et le chercheur se croisent au même étage »], dit [p:Anne Le Goff], qui a conduit le projet pour la filière santé.")
                .entry());
        entries.add(Sheet.of(3, "Filière santé : la métropole de Dijon compte ses emplois")
                .date("2019-09-30")
                .issuer("Le Fil de Bourgogne")
                .lead("L’industrie de santé emploie [f:4000:emplois:plus de 4 000 personnes] autour de [l:Dijon].")
                .paragraph(
                        "Selon [o:Dijon Métropole], la filière santé réunit une centaine d’entreprises. Le [o:CHU Dijon-Bourgogne] et le [o:CGFL] y forment avec l’[o:Université de Bourgogne] le socle de la recherche.")
                .paragraph("[p:François Rebsamen] a rappelé que le technopôle serait ouvert aux jeunes pousses.")
                .entry());
        entries.add(Sheet.of(4, "Rapport annuel 2020 de l’agence régionale de santé Bretagne")
                .kind(Kind.REPORT)
                .date("2021-06-15")
                .issuer("ARS Bretagne")
                .file("rapport-ars-bretagne-2020.pdf", "application/pdf")
                .paragraph(
                        "L’[o:ARS Bretagne] a accompagné [f:212:établissements:212 établissements] de [l:Rennes] à [l:Brest]. Les crédits d’investissement ont atteint [f:96000000:montant:96 millions d’euros].")
                .entry());
        entries.add(Sheet.of(5, "Lyonbiopôle et Minalogic signent une convention sur l’imagerie médicale")
                .kind(Kind.COMMUNIQUE)
                .date("2020-02-11")
                .issuer("Lyonbiopôle")
                .file("convention.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .paragraph(
                        "[o:Lyonbiopôle] et [o:Minalogic] s’engagent pour trois ans. La filière santé d’[l:Auvergne-Rhône-Alpes] y gagnera un banc d’essai à [l:Grenoble], au [o:CHU Grenoble Alpes].")
                .entry());
        entries.add(Sheet.of(6, "À Lille, Eurasanté accompagne vingt jeunes entreprises de plus")
                .date("2022-03-24")
                .issuer("La Gazette du Nord sanitaire")
                .paragraph(
                        "Le parc [o:Eurasanté], voisin du [o:CHU de Lille], accueille vingt jeunes entreprises. [f:3100:emplois:3 100 salariés] travaillent déjà sur le site de [l:Loos].")
                .entry());
        entries.add(Sheet.of(7, "Santé numérique : le centre hospitalier de Pau remplace son dossier patient")
                .date("2023-01-17")
                .issuer("Pyrénées Santé")
                .paragraph(
                        "Le [o:Centre hospitalier de Pau] a changé de dossier patient en une nuit. Aucune opération n’a été reportée à [l:Pau].")
                .entry());
        entries.add(Sheet.of(8, "Note de service sans date")
                .kind(Kind.OTHER)
                .file("note.txt", "text/plain")
                .paragraph("Les contacts presse de la filière santé changent. Le standard reste le même.")
                .entry());
        for (int i = 0; i < 24; i++) {
            entries.add(Sheet.of(20 + i, "Brève sanitaire n° " + (i + 1) + " : la lettre de l’hôpital")
                    .date("20" + (15 + i % 9) + "-0" + (1 + i % 9) + "-1" + i % 10)
                    .issuer("La Lettre de l’hôpital")
                    .paragraph(
                            "L’hôpital de [l:Dijon] donne chaque mois de ses nouvelles : consultations, recherche, recrutements. Numéro "
                                    + (i + 1) + ".")
                    .entry());
        }
        entries.add(Sheet.of(EXCERPT, "Un dossier réservé aux abonnés")
                .date("2022-11-02")
                .issuer("Revue hospitalière")
                .source("https://revue.example.org/dossier")
                .excerpt()
                .paragraph("Ce dossier sur la filière santé du [o:CHU de Nantes] se lit chez son éditeur.")
                .entry());
        entries.add(Sheet.of(DRAFT, "Brouillon confidentiel xylophonique")
                .kind(Kind.COMMUNIQUE)
                .date("2024-01-10")
                .visibility(Visibility.DRAFT)
                .paragraph("Rien de ceci n’est public : le mot xylophonique non plus.")
                .entry());
        return entries;
    }

    private static Entry release() {
        return Sheet.of(RELEASE, "Dijon Métropole crée un technopôle pour sa filière santé")
                .kind(Kind.COMMUNIQUE)
                .date("2019-09-27")
                .issuer("Dijon Métropole")
                .file("communiqué technopôle.pdf", "application/pdf")
                .lead(
                        "La métropole, le [o:CHU Dijon-Bourgogne], l’[o:Université de Bourgogne] et le [o:Pôle BFCare] signent l’acte de naissance du technopôle santé.")
                .paragraph(
                        "Premier employeur industriel du bassin de [l:Dijon], la filière santé y compte [f:4000:emplois:plus de 4 000 emplois directs], une centaine d’entreprises et un chiffre d’affaires de [f:1200000000:montant:1 200 M€]. La convention signée jeudi donne à la filière santé un lieu, une équipe et un calendrier.")
                .paragraph(
                        "[q:François Rebsamen:« La santé est la première filière de notre territoire. En réunissant ceux qui cherchent, ceux qui soignent et ceux qui produisent, nous donnons à [l:Dijon] les moyens de son ambition »], a déclaré [p:François Rebsamen], président de [o:Dijon Métropole].")
                .paragraph("Quatre axes de travail")
                .paragraph(
                        "• Des locaux pour les porteurs de projets, près du [o:CHU Dijon-Bourgogne]\n• Un guichet pour les jeunes entreprises\n• Des rencontres entre chercheurs et industriels\n• La promotion de la filière santé en [l:Bourgogne-Franche-Comté]")
                .paragraph("Chiffres clés")
                .paragraph(
                        "[o:Centre Georges-François Leclerc] : [f:835:emplois:835 salariés], dont [f:90:emplois:90 médecins]\n[o:Crossject] : [f:102:emplois:102 collaborateurs]")
                .paragraph(
                        "[q:Nadège Baille:« Le technopôle rapproche l’hôpital de ceux qui inventent les soins de demain »], souligne [p:Nadège Baille], directrice générale du [o:CHU Dijon-Bourgogne].")
                .contact("Claire Martin", "service de presse", "presse@metropole.example.org", "03 80 00 00 00")
                .entry();
    }
}
