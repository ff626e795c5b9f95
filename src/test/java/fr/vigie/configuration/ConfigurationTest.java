package fr.vigie.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.configuration.Configuration.LogFormat;
import fr.vigie.mail.MailSettings.Security;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One documented file and the environment; nothing that is written there is passed over in silence. */
final class ConfigurationTest {
    @TempDir
    private Path home;

    @Test
    void whereNothingIsSaidTheUsualHolds() {
        var usual = Configuration.read(home, Map.of());
        assertThat(usual.host()).isEqualTo("127.0.0.1");
        assertThat(usual.port()).isEqualTo(7070);
        assertThat(usual.openReading()).isTrue();
        assertThat(usual.publicUrl()).isEmpty();
        assertThat(usual.tls()).isEmpty();
        assertThat(usual.mail()).isEmpty();
        assertThat(usual.limits().largestFile()).isEqualTo(200L << 20);
        assertThat(usual.limits().largestUpload()).isEqualTo(1L << 30);
        assertThat(usual.limits().quota()).isEmpty();
        assertThat(usual.limits().keepFree()).isEqualTo(512L << 20);
        assertThat(usual.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(usual.retention().withdrawn()).isEmpty();
    }

    @Test
    void theFileSaysHowAndTheEnvironmentSaysItLast() throws Exception {
        write("""
                # a comment
                port = 8080
                publicUrl = https://presse.example.fr/
                trustedProxies = 127.0.0.1, 10.0.0.2
                openReading = non
                quota = 50 GB
                forgetWithdrawnAfter = 90 d
                mailHost = smtp.example.fr
                mailFrom = vigie@example.fr
                sessionIdle = 30 min
                sessionLife = 12 h
                mailUser = vigie
                mailPassword = a#b = "c\\d"
                """);
        var read = Configuration.read(home, Map.of("VIGIE_PORT", "9090", "VIGIE_JDKS", "", "PATH", "/bin"));
        assertThat(read.port()).isEqualTo(9090);
        assertThat(read.publicUrl().orElseThrow()).hasHost("presse.example.fr");
        assertThat(read.trustedProxies()).isEqualTo(Set.of("127.0.0.1", "10.0.0.2"));
        assertThat(read.openReading()).isFalse();
        assertThat(read.sessions()).isEqualTo(new Configuration.Sessions(Duration.ofMinutes(30), Duration.ofHours(12)));
        assertThat(read.limits().quota()).isEqualTo(OptionalLong.of(50L << 30));
        assertThat(read.retention().withdrawn()).isEqualTo(Optional.of(Duration.ofDays(90)));
        var mail = read.mail().orElseThrow();
        assertThat(mail.password()).contains("a#b = \"c\\d\"");
        assertThat(mail.security()).isEqualTo(Security.STARTTLS);
        assertThat(mail.toString()).doesNotContain("c\\d");
    }

    @Test
    void aKeyThatDoesNotExistIsRefusedWithTheOneThatWasMeant() throws Exception {
        write("prot = 8080\npublicURL = https://a.fr/\ncolour = red\n");
        var said = refused(Map.of("VIGIE_LARGEST_FILES", "1 MB"));
        assertThat(said.lines()).hasSize(4);
        assertThat(said)
                .contains(
                        "“port”", "“publicUrl”", "“VIGIE_LARGEST_FILE”", "vigie.conf:3: there is no setting “colour”.");
    }

    @Test
    void everyValueThatCannotBeReadIsNamed() throws Exception {
        var bad = new TreeMap<>(Map.of(
                "port", "70000",
                "publicUrl", "presse",
                "openReading", "perhaps",
                "largestFile", "big",
                "quota", "-1 GB",
                "zone", "Europe/Nowhere",
                "logFormat", "xml",
                "forgetFailedAfter", "soon",
                "tlsCertificate", "/no/such/file"));
        bad.putAll(Map.of(
                "workers",
                "0",
                "mailPort",
                "mail",
                "mailSecurity",
                "ssl",
                "mailFrom",
                "nobody",
                "filesPerUpload",
                "0",
                "sessionIdle",
                "30 s"));
        bad.put("sessionLife", "for ever");
        write(bad.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining()));
        var said = refused(Map.of());
        assertThat(bad).allSatisfy((key, value) -> assertThat(said).contains("“" + key + " = " + value + "”"));
    }

    @Test
    void whatIsSaidTwiceOrByHalfIsRefused() throws Exception {
        write("port = 1\nport = 2\nhost\nmailUser = somebody\nlargestUpload = 1 MB\nsessionLife = 1 h\n");
        assertThat(refused(Map.of()).lines()).hasSize(5);
    }

    @Test
    void theDocumentedFileNamesEverySettingWithWhatHolds() throws Exception {
        var documented = new TreeMap<String, String>();
        var setting = Pattern.compile("#([a-zA-Z]+) =(.*)");
        for (var line : Files.readAllLines(Path.of("docs", "vigie.conf"), StandardCharsets.UTF_8)) {
            var found = setting.matcher(line);
            if (found.matches()) {
                documented.put(found.group(1), found.group(2).strip());
            }
        }
        var all = Stream.of(Key.values()).collect(Collectors.toMap(Key::code, Key::usual));
        assertThat(documented).isEqualTo(all);
        Files.copy(Path.of("docs", "vigie.conf"), home.resolve("vigie.conf"));
        assertThat(Configuration.read(home, Map.of()).port()).isEqualTo(7070);
    }

    @Test
    void everyComplaintHasASentenceInBothLanguages() {
        for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            for (var complaint : new String[] {"unknown", "unknownNear", "twice", "noValue", "together", "noFile"}) {
                var one = new BadConfiguration(List.of(Complaint.of(complaint, "a", "b", "c")));
                assertThat(one.said(locale)).isNotBlank();
            }
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("vigie.conf"), text, StandardCharsets.UTF_8);
    }

    private String refused(Map<String, String> environment) {
        return catchThrowableOfType(BadConfiguration.class, () -> Configuration.read(home, environment))
                .said(Locale.ENGLISH);
    }
}
