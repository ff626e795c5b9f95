package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Contact;
import fr.vigie.document.Kind;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.intake.Withheld;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is withheld cannot be called, written to or quoted either; places in the text stay. */
final class MaskingTest {
    private static final String TEXT =
            "Contacts : Hélène Durand, cheffe, hdurand@chu.fr, 03.80 00-00 01 ; Paul Durand, 03 80 00 00 02";

    private Masking masking;

    @BeforeEach
    void withhold(@TempDir Path folder) throws Exception {
        masking = new Masking(new Withheld(folder.resolve("withheld.txt")), reading -> Tags.NONE);
        masking.withhold("Hélène Durand");
    }

    @Test
    void aContactLosesAllButItsRole() {
        var paul = contact("Paul Durand", "chef", "p@chu.fr", "03 80 00 00 02");
        var covered =
                masking.over(reading(contact("Hélène DURAND", "cheffe", "HDurand@chu.fr", "03 80 00 00 01"), paul));

        assertThat(covered.contacts())
                .containsExactly(
                        new Contact(Optional.empty(), Optional.of("cheffe"), Optional.empty(), Optional.empty()), paul);
        assertThat(covered.text())
                .isEqualTo(
                        "Contacts : █████████████, cheffe, ██████████████, ██████████████ ; Paul Durand, 03 80 00 00 02")
                .hasSameSizeAs(TEXT);
        assertThat(covered.author()).contains("█████████████");
        assertThat(covered.hashtags()).containsExactly("CHU");
        assertThat(masking.over(covered)).isEqualTo(covered);
    }

    @Test
    void whatListsOrPeopleCallByTheNameIsNoTag() {
        var span = new Span(0, 2);
        var named = new Name(NameType.PERSON, span, "H. D.", "Hélène Durand", Optional.empty());
        var other = new Name(NameType.PERSON, span, "P. D.", "Paul Durand", Optional.empty());
        var quote = new Quote(span, "Oui", Optional.of("Hélène Durand"), Optional.of("cheffe"));
        var over = masking.over(new Tags(List.of(named, other), List.of(), List.of(quote)));

        assertThat(over.names()).containsExactly(other);
        assertThat(over.quotes()).containsExactly(new Quote(span, "Oui", Optional.empty(), Optional.of("cheffe")));
    }

    private static Contact contact(String name, String role, String mail, String phone) {
        return new Contact(Optional.of(name), Optional.of(role), Optional.of(mail), Optional.of(phone));
    }

    private static Reading reading(Contact... contacts) {
        return new Reading(
                "text/plain",
                Kind.OTHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("DURAND Hélène"),
                Optional.empty(),
                "fr",
                TEXT,
                List.of(contacts),
                List.of("CHU", "HélèneDurand"),
                List.of());
    }
}
