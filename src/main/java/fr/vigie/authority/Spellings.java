package fr.vigie.authority;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways that a body's name is written: acronyms of kinds of body spelt out, and the other way round. */
final class Spellings {
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("CHU", List.of("Centre hospitalier universitaire", "Centre hospitalo-universitaire")),
            Map.entry("CHRU", List.of("Centre hospitalier régional universitaire")),
            Map.entry("CHR", List.of("Centre hospitalier régional")),
            Map.entry("CHI", List.of("Centre hospitalier intercommunal")),
            Map.entry("CH", List.of("Centre hospitalier")),
            Map.entry("GH", List.of("Groupe hospitalier")),
            Map.entry("ARS", List.of("Agence régionale de santé")),
            Map.entry("CCI", List.of("Chambre de commerce et d'industrie")),
            Map.entry("CPAM", List.of("Caisse primaire d'assurance maladie")));

    private Spellings() {}

    /** The name and its other spellings. */
    static Set<String> of(String name) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(name);
        KINDS.forEach((acronym, longForms) -> {
            if (name.startsWith(acronym + " ")) {
                longForms.forEach(form -> spellings.add(form + name.substring(acronym.length())));
            }
            for (String form : longForms) {
                if (name.startsWith(form + " ")) {
                    spellings.add(acronym + name.substring(form.length()));
                }
            }
        });
        return spellings;
    }

    /**
     * Whether words of a text may be this name: an acronym needs its capitals (from four letters on one will do), any
     * other name at least one capital.
     */
    static boolean fits(String name, String written) {
        if (name.chars().anyMatch(Character::isLowerCase)) {
            return name.equals(written) || written.chars().anyMatch(Character::isUpperCase);
        }
        long letters = name.chars().filter(Character::isLetter).count();
        boolean capital = Character.isUpperCase(written.charAt(0)) || Character.isDigit(written.charAt(0));
        return letters > 3 ? capital : written.chars().noneMatch(Character::isLowerCase);
    }
}
