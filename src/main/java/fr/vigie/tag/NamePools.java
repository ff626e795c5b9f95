package fr.vigie.tag;

import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names to put into training sentences, drawn by a random generator that the caller seeds. */
final class NamePools {
    private static final String[] BEGINNINGS = {
        "Ab", "Ad", "Al", "Ar", "Bio", "Ca", "Cel", "Cry", "Cor", "Da", "Del", "Dia", "Elo", "En", "Eo", "Fi", "Ga",
        "Gen", "He", "Hy", "Im", "Ino", "Iso", "Ka", "Ky", "La", "Li", "Lu", "Ma", "Med", "Mi", "Mo", "Na", "Neo", "No",
        "Nu", "Om", "Onco", "Or", "Pha", "Po", "Pro", "Qua", "Ra", "Ro", "Sa", "Sen", "So", "Sy", "Ta", "Te", "Ther",
        "Tri", "Uni", "Va", "Vi", "Vo", "Xe", "Ya", "Ze"
    };
    private static final String[] MIDDLES = {
        "", "", "", "ba", "bi", "ca", "co", "da", "di", "fa", "ga", "la", "le", "li", "lo", "ma", "me", "mi", "na",
        "no", "pa", "ra", "ri", "ro", "sa", "si", "ta", "te", "ti", "to", "va", "vi", "xi", "za"
    };
    private static final String[] ENDS = {
        "ble", "cea", "cell", "cis", "dex", "dis", "dyne", "fen", "gene", "gis", "lab", "lia", "lis", "lys", "med",
        "mics", "mune", "na", "nov", "nyx", "pharm", "phore", "quant", "ris", "ron", "san", "scan", "sia", "sys",
        "tech", "tera", "tis", "tix", "tronic", "va", "vance", "vax", "vie", "xia", "zyme"
    };
    private static final String[] TAILS = {
        "",
        "",
        "",
        "",
        " Pharma",
        " Santé",
        " Therapeutics",
        " Medical",
        " Biotech",
        " Technologies",
        " Industries",
        " France",
        " Group",
        " Surgical",
        " Diagnostics",
        " Care",
        " Solutions",
        " Consulting",
        " Conseil",
        " Energies",
        " Imaging"
    };
    private final Random random;
    private final List<String> first;
    private final List<String> family;
    private final List<Place> towns;
    private final List<Place> communes;
    private final List<Place> departments;
    private final List<Place> countries;

    NamePools(Path lists, Random random) throws IOException {
        this.random = random;
        family = lines(Files.readAllLines(lists.resolve("family-names.txt")));
        first = WordLists.lines("first-names.txt").stream()
                .filter(name -> !name.startsWith("["))
                .toList();
        List<Place> places = Places.shipped().all().stream()
                .sorted(Comparator.comparing(Place::key))
                .toList();
        towns = places.stream()
                .filter(p -> p.level() == Place.Level.COMMUNE && p.population() > 9_000)
                .toList();
        communes = places.stream().filter(p -> p.level() == Place.Level.COMMUNE).toList();
        departments =
                places.stream().filter(p -> p.level() == Place.Level.DEPARTMENT).toList();
        countries =
                places.stream().filter(p -> p.level() == Place.Level.COUNTRY).toList();
    }

    String first() {
        return pick(first);
    }

    String family() {
        String name = pick(family);
        return random.nextInt(12) == 0 ? name + "-" + pick(family) : name;
    }

    /** A town or village; without an article where the words before could not stand with one. */
    String commune() {
        for (; ; ) {
            String name = pick(random.nextInt(3) > 0 ? towns : communes).name();
            if (!name.startsWith("L") || !name.matches("(Le|La|Les|L['’]) ?.*")) {
                return name;
            }
        }
    }

    String department() {
        return pick(departments).name();
    }

    String country() {
        return pick(countries).name();
    }

    /** An invented company: it teaches what stands around a name, not the name. */
    String company() {
        String name = BEGINNINGS[random.nextInt(BEGINNINGS.length)]
                + MIDDLES[random.nextInt(MIDDLES.length)]
                + ENDS[random.nextInt(ENDS.length)];
        String shown = switch (random.nextInt(12)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> pick(family) + (random.nextBoolean() ? " & " + pick(family) : "");
            case 2 -> name.substring(0, 3) + Character.toUpperCase(name.charAt(3)) + name.substring(4);
            default -> name;
        };
        return shown + TAILS[random.nextInt(TAILS.length)];
    }

    String acronym() {
        String letters = "ABCCDDEFFGHIILMNNOPPRRSSSTTUV";
        var acronym = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i >= 0; i--) {
            acronym.append(letters.charAt(random.nextInt(letters.length())));
        }
        return acronym.toString();
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static List<String> lines(List<String> all) {
        return all.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
