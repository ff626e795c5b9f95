package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Layouts of contacts, each as a block: its lines, then, behind {@code =}, who must be found, as
 * {@code name | role | e-mail | phone}. How many are whole is written to {@code target/contacts.txt}.
 */
class ContactFinderTest {
    private static final Path LAYOUTS = Path.of("src/test/resources/fr/vigie/extract/release/contacts.txt");

    @Test
    void peopleAreFoundInEveryLayout() throws IOException {
        var report = new StringBuilder();
        var wrong = new ArrayList<String>();
        int layouts = 0;
        for (var block : Files.readString(LAYOUTS).split("\n---\n")) {
            var lines = block.lines()
                    .filter(line -> !line.startsWith("= ") && !line.startsWith("## "))
                    .map(Line::of)
                    .toList();
            var wanted = block.lines()
                    .filter(line -> line.startsWith("= "))
                    .map(line -> line.substring(2).strip())
                    .toList();
            var found = ContactFinder.in(lines, false).stream()
                    .map(ContactFinderTest::line)
                    .toList();
            layouts++;
            if (!found.equals(wanted)) {
                wrong.add(block.lines().findFirst().orElse(""));
                report.append(block.lines().findFirst().orElse(""))
                        .append("\n  wanted ")
                        .append(wanted)
                        .append("\n  found  ")
                        .append(found)
                        .append('\n');
            }
        }
        report.append(layouts - wrong.size()).append(" of ").append(layouts).append(" layouts are whole\n");
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("contacts.txt"), report);
        assertThat(wrong).isEmpty();
    }

    private static String line(Contact contact) {
        return String.join(
                " | ",
                Arrays.asList(say(contact.name()), say(contact.role()), say(contact.email()), say(contact.phone())));
    }

    private static String say(Optional<String> part) {
        return part.orElse("-");
    }
}
