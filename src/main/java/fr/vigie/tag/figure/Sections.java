package fr.vigie.tag.figure;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which organisation the heading above a line of key figures names. A heading is a short line without a figure that does
 * not end as a sentence; it holds until the next one. A heading that names nobody, right under one that does, is its
 * subtitle; after figures it begins something new. Running text ends a section.
 */
final class Sections {
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_ITEM = 200;

    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<Optional<String>> subjects = new ArrayList<>();

    /** Reads the lines of a text; linear. Figures and organisations are in the order of the text. */
    Sections(String text, List<Integer> figureStarts, List<Name> names) {
        var organisations = names.stream()
                .filter(name -> name.type() == NameType.ORGANISATION)
                .toList();
        Optional<String> section = Optional.empty();
        boolean listed = false;
        int figure = 0;
        int organisation = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean figures = false;
            while (figure < figureStarts.size() && figureStarts.get(figure) < end) {
                figures = true;
                figure++;
            }
            Optional<String> named = Optional.empty();
            while (organisation < organisations.size()
                    && organisations.get(organisation).span().start() < end) {
                if (named.isEmpty()) {
                    named = Optional.of(organisations.get(organisation).label());
                }
                organisation++;
            }
            var line = text.substring(start, end).strip();
            if (figures) {
                section = line.length() <= LONGEST_ITEM ? section : Optional.empty();
                listed = true;
            } else if (isHeading(line)) {
                section = named.isPresent() ? named : listed ? Optional.empty() : section;
                listed = false;
            } else if (!line.isEmpty()) {
                section = Optional.empty();
                listed = false;
            }
            lineStarts.add(start);
            subjects.add(section);
            start = end + 1;
        }
    }

    private static boolean isHeading(String line) {
        if (line.isEmpty() || line.length() > LONGEST_HEADING) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return last != '.' && last != '!' && last != '?' && last != ';' && last != ',' && last != '»';
    }

    /** The organisation whose section a place lies in. */
    Optional<String> at(int offset) {
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return subjects.isEmpty() ? Optional.empty() : subjects.get(low);
    }
}
