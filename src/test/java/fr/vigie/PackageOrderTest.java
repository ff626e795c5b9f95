package fr.vigie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the packages, and the one home of each library. */
class PackageOrderTest {

    /** In reading order: a package imports from those above it alone. */
    private static final List<String> ORDER = List.of(
            "messages",
            "mail",
            "outward",
            "document",
            "configuration",
            "quantity",
            "json",
            "query",
            "analysis",
            "intake",
            "backup",
            "extract",
            "authority",
            "tag",
            "theme",
            "family",
            "engine",
            "engine.lucene",
            "review",
            "monitor",
            "ingest",
            "source",
            "report",
            "dossier",
            "access",
            "server",
            "bench",
            "app");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.vigie");

    @Test
    void aPackageImportsOnlyFromThoseAboveIt() {
        for (var below : ORDER) {
            rule(below).allowEmptyShould(true).check(PRODUCTION);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        var placed = new TreeSet<String>();
        PRODUCTION.forEach(type -> placed.add(home(type)));

        assertThat(ORDER).containsAll(placed);
    }

    @Test
    void theRuleFiresOnAClassThatImportsFromBelow() {
        var here = new ClassFileImporter().importClasses(fr.vigie.document.ImportsFromBelow.class);

        assertThat(rule("document").evaluate(here).hasViolation()).isTrue();
    }

    /** The benches measure against the bare libraries, Lucene and Tika: their home is not asked there. */
    @Test
    void aLibraryIsImportedInItsHomeAlone() {
        // What is measured stands beside the library alone, so the bench reads both of these as well.
        livesIn("org.apache.lucene..", "analysis", "engine.lucene", "monitor", "bench");
        livesIn("org.apache.tika..", "extract", "bench");
        livesIn("org.jsoup..", "extract");
        livesIn("opennlp..", "tag");
        livesIn("org.jdbi..", "intake", "authority", "monitor", "dossier", "access");
        livesIn("jakarta.mail..", "mail");
        livesIn("com.password4j..", "access");
        livesIn("com.nimbusds..", "access");
        livesIn("com.rometools..", "source");
        livesIn("org.apache.hc..", "outward", "source");
        livesIn("crawlercommons..", "source");
        livesIn("org.apache.poi..", "extract", "report");
        livesIn("org.apache.pdfbox..", "extract", "report");
        livesIn("org.bouncycastle..", "backup");
        livesIn("io.javalin..", "server");
        livesIn("gg.jte..", "server");
        livesIn("io.micrometer..", "server");
        livesIn("picocli..", "app");
        livesIn("com.fasterxml.jackson..", "json", "monitor", "report", "server", "bench");
    }

    private static void livesIn(String library, String... homes) {
        var allowed = Set.of(homes);
        noClasses()
                .that(inNoneOf(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("the home of " + library + " is " + allowed)
                .check(PRODUCTION);
    }

    private static ArchRule rule(String below) {
        var forbidden = new ArrayList<>(ORDER.subList(ORDER.indexOf(below) + 1, ORDER.size()));
        return noClasses()
                .that(inNoneOf(Set.copyOf(without(below))))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are further down", type -> forbidden.contains(home(type))));
    }

    private static List<String> without(String kept) {
        var others = new ArrayList<>(ORDER);
        others.remove(kept);
        return others;
    }

    private static DescribedPredicate<JavaClass> inNoneOf(Set<String> packages) {
        return DescribedPredicate.describe("are not in " + packages, type -> !packages.contains(home(type)));
    }

    /** The entry of the order that a class belongs to: the longest that its package begins with. */
    private static String home(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith("fr.vigie.")) {
            return "";
        }
        var path = name.substring("fr.vigie.".length());
        return ORDER.stream()
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "."))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse(path);
    }
}
