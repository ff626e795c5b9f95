package fr.vigie.extract.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * People side by side in two columns, whose lines came out as one: names beside names, numbers beside numbers. They are
 * set one below the other, as the finder of contacts reads them.
 */
final class ContactColumns {
    private static final int MOST_LINES = 5;
    private static final Pattern GAP = Pattern.compile("\\s{3,}|\\t|\\s[|•·]\\s");
    private static final Pattern NAMES = Pattern.compile(
            "^(\\p{Lu}[\\p{L}’'-]+ (?:(?:de|du|Le|La|van|von) )?\\p{Lu}[\\p{L}’'-]+) (\\p{Lu}[\\p{L}’'-]+ (?:(?:de|du|Le|La|van|von) )?\\p{Lu}[\\p{L}’'-]+)$");

    /** A second role begins with a capital letter within the line. */
    private static final Pattern ROLES = Pattern.compile(
            "^(\\p{Lu}[\\p{L}’']+(?: (?:\\p{Ll}[\\p{L}’']*|&))*) (\\p{Lu}[\\p{L}’']+(?: (?:\\p{Ll}[\\p{L}’']*|&))*)$");

    private record Halves(String left, String right) {}

    private ContactColumns() {}

    /** The texts of lines, those of two columns one below the other. */
    static List<String> undone(List<String> texts) {
        var undone = new ArrayList<String>();
        for (int at = 0; at < texts.size(); at++) {
            int end = blockEnd(texts, at);
            if (end > at) {
                var block = texts.subList(at, end).stream()
                        .filter(text -> !text.isEmpty())
                        .map(ContactColumns::halves)
                        .flatMap(Optional::stream)
                        .toList();
                block.forEach(halves -> undone.add(halves.left()));
                undone.add("");
                block.forEach(halves -> undone.add(halves.right()));
                at = end - 1;
            } else {
                undone.add(texts.get(at));
            }
        }
        return undone;
    }

    /** One past the last line of a block that begins with two names and has two addresses or two numbers; else the start. */
    private static int blockEnd(List<String> texts, int start) {
        if (names(texts.get(start)).isEmpty()) {
            return start;
        }
        int end = start + 1;
        boolean reached = false;
        while (end < texts.size() && end < start + 2 * MOST_LINES) {
            var text = texts.get(end);
            if (!text.isEmpty() && halves(text).isEmpty()) {
                break;
            }
            reached |= pair(ContactFinder.EMAIL, text).isPresent()
                    || pair(ContactFinder.PHONE, text).isPresent();
            end++;
        }
        return reached ? end : start;
    }

    private static Optional<Halves> names(String text) {
        return gap(text)
                .filter(halves -> ContactFinder.isPerson(halves.left()) && ContactFinder.isPerson(halves.right()))
                .or(() -> matched(NAMES, text));
    }

    private static Optional<Halves> halves(String text) {
        return gap(text)
                .or(() -> pair(ContactFinder.EMAIL, text))
                .or(() -> pair(ContactFinder.PHONE, text))
                .or(() -> matched(NAMES, text))
                .or(() -> matched(ROLES, text));
    }

    private static Optional<Halves> gap(String text) {
        var parts = GAP.split(text);
        return parts.length == 2 ? Optional.of(new Halves(parts[0].strip(), parts[1].strip())) : Optional.empty();
    }

    private static Optional<Halves> matched(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.matches() ? Optional.of(new Halves(match.group(1), match.group(2))) : Optional.empty();
    }

    /** Two of a kind and little else. */
    private static Optional<Halves> pair(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var first = found.group();
        int split = found.end();
        if (!found.find()) {
            return Optional.empty();
        }
        var second = found.group();
        var isLittle = Words.count(text) <= Words.count(first) + Words.count(second) + 4 && !found.find();
        return isLittle
                ? Optional.of(new Halves(
                        text.substring(0, split), text.substring(split).strip()))
                : Optional.empty();
    }
}
