package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.intake.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts, sessions, keys, links and the log, over a real database and a clock that is set by hand. */
class AccessTest {
    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final Actor ALICE = new Actor("alice", "192.0.2.1");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    private Database database;
    private Access access;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder.resolve("state.db"));
        access = Access.open(database, AccessSettings.standard(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPasswordIsKeptAsArgon2idOnlyAndFitsAgain() throws IOException {
        add("eva", Role.EDITOR);

        assertThat(access.accounts().isPassword("EVA", PASSWORD)).isTrue();
        assertThat(access.accounts().isPassword("eva", PASSWORD + " ")).isFalse();
        assertThat(access.accounts().isPassword("nobody", PASSWORD)).isFalse();
        String kept = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT password FROM account")
                        .mapTo(String.class)
                        .one());
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** Another implementation, which reading mail attachments brings along. */
    @Test
    void anotherImplementationReckonsTheSameHash() {
        var kept = new Passwords().hash(PASSWORD).split("\\$");
        var other = new Argon2BytesGenerator();
        other.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(Base64.getDecoder().decode(kept[4]))
                .build());
        var hash = new byte[32];
        other.generateBytes(PASSWORD.getBytes(StandardCharsets.UTF_8), hash);

        assertThat(Base64.getEncoder().withoutPadding().encodeToString(hash)).isEqualTo(kept[5]);
    }

    @ParameterizedTest
    @CsvSource({
        "courte, TOO_SHORT",
        "motdepasse123, COMMON",
        "MotDePasse2026, COMMON",
        "azertyuiopqsdf, COMMON",
        "aaaaaaaaaaaaaa, COMMON",
        "eva-marchand-21, NAME",
        "une phrase que personne ne devine, ",
        "漢字かな混じり文の合言葉です, "
    })
    void aPasswordIsJudgedByItsLengthAndByHowCommonItIs(String password, PasswordFlaw flaw) {
        assertThat(new Passwords().flaw(password, "eva-marchand")).isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void noSecretIsInTheDatabase() throws IOException {
        var account = add("eva", Role.EDITOR);
        var in = (LoginOutcome.In) access.login().with("eva", PASSWORD, "192.0.2.1", "Firefox");
        var key = access.keys()
                .make(ALICE, account, "CMS", Set.of(Scope.READ), 30)
                .secret();
        var link = access.links().reset(ALICE, account);
        access.login().with(PASSWORD, "typed in the wrong field", "192.0.2.1", "");
        database.jdbi().useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));

        var bytes = Files.readString(folder.resolve("state.db"), StandardCharsets.ISO_8859_1);
        for (var secret : List.of(PASSWORD, in.opened().secret(), key, link)) {
            assertThat(bytes.contains(secret)).as(secret).isFalse();
        }
    }

    @Test
    void theLastAdministratorStays() {
        add("alice", Role.ADMINISTRATOR);
        add("eva", Role.EDITOR);
        var accounts = access.accounts();

        assertThat(accounts.setRole(ALICE, "alice", Role.EDITOR)).isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(accounts.setDisabled(ALICE, "alice", true)).isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(accounts.remove(ALICE, "alice")).isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(accounts.setRole(ALICE, "eva", Role.ADMINISTRATOR)).isInstanceOf(AccountChange.Done.class);
        assertThat(accounts.remove(ALICE, "alice")).isInstanceOf(AccountChange.Done.class);
        assertThat(accounts.all()).extracting(Account::name).containsExactly("eva");
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAtTheLatestAfterItsLife() {
        var account = add("eva", Role.EDITOR);
        var idle = enter();
        pass(Duration.ofDays(7));
        assertThat(access.sessions().of(idle)).isEmpty();

        var used = enter();
        for (int day = 0; day < 29; day++) {
            pass(Duration.ofDays(1));
            assertThat(access.sessions().of(used)).as("day %d", day).isPresent();
        }
        pass(Duration.ofDays(1));
        assertThat(access.sessions().of(used)).isEmpty();
        assertThat(access.sessions().of(account)).isEmpty();
    }

    @Test
    void waitingDoesNotMakeASessionLast() {
        add("eva", Role.EDITOR);
        var secret = enter();
        for (int day = 0; day < 6; day++) {
            pass(Duration.ofDays(1));
            assertThat(access.sessions().waiting(secret)).as("day %d", day).isPresent();
        }
        pass(Duration.ofDays(1));
        assertThat(access.sessions().waiting(secret)).isEmpty();
        assertThat(access.sessions().of(secret)).isEmpty();
    }

    @Test
    void aClosedAccountOpensNothingAnyMore() {
        add("alice", Role.ADMINISTRATOR);
        var account = add("eva", Role.EDITOR);
        var session = enter();
        var key = access.keys()
                .make(ALICE, account, "CMS", Set.of(Scope.READ), 30)
                .secret();
        var link = access.links().reset(ALICE, account);
        access.accounts().setDisabled(ALICE, "eva", true);

        assertThat(access.sessions().of(session)).isEmpty();
        assertThat(access.keys().of(key)).isEmpty();
        assertThat(access.links().of(link)).isEmpty();
        assertThat(access.login().with("eva", PASSWORD, "192.0.2.1", "")).isInstanceOf(LoginOutcome.Refused.class);
    }

    @Test
    void aKeyOpensNoMoreThanItsAccountMayAtTheTimeAndNothingWhenItIsOver() {
        var account = add("eva", Role.EDITOR);
        var key = access.keys()
                .make(ALICE, account, "CMS", Set.of(Scope.READ, Scope.WRITE), 30)
                .secret();
        assertThat(scopes(key)).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        access.accounts().setRole(ALICE, "eva", Role.WATCHER);
        assertThat(scopes(key)).containsExactly(Scope.READ);
        pass(Duration.ofDays(30));
        assertThat(access.keys().of(key)).isEmpty();
    }

    private Set<Scope> scopes(String key) {
        return Visitor.of(access.keys().of(key).orElseThrow(), "").scopes();
    }

    @Test
    void aLinkIsGoodOnceAndForAWhileAndTheOneBeforeItNoMore() {
        var account = add("eva", Role.EDITOR);
        var session = enter();
        var before = access.links().reset(ALICE, account);
        var link = access.links().reset(ALICE, account);
        assertThat(access.links().of(before)).isEmpty();

        assertThat(access.links().choose(link, "trop court", "")).containsInstanceOf(AccountChange.WeakPassword.class);
        assertThat(access.links().choose(link, PASSWORD + " 2", "")).containsInstanceOf(AccountChange.Done.class);
        assertThat(access.links().choose(link, PASSWORD + " 3", "")).isEmpty();
        assertThat(access.accounts().isPassword("eva", PASSWORD + " 2")).isTrue();
        assertThat(access.sessions().of(session)).as("who was in is out").isEmpty();

        var old = access.links().reset(ALICE, account);
        pass(Duration.ofHours(2));
        assertThat(access.links().choose(old, PASSWORD + " 4", "")).isEmpty();
    }

    @Test
    void ofManyWhoUseTheFirstLinkAtOnceOneBecomesAdministrator() throws Exception {
        var link = access.links().first();
        var many = new ArrayList<Callable<Optional<AccountChange>>>();
        for (int i = 0; i < 8; i++) {
            var name = "name" + i;
            many.add(() -> access.links().makeFirst(link, name, Optional.empty(), PASSWORD, ""));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var made = 0;
            for (var future : threads.invokeAll(many)) {
                made += future.get()
                                .filter(AccountChange.Done.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(access.accounts().all()).hasSize(1);
    }

    @Test
    void theLogOnlyGrows() {
        add("eva", Role.EDITOR);
        for (var statement : List.of(
                "DELETE FROM audit",
                "UPDATE audit SET who = 'mallory'",
                "DELETE FROM audit WHERE number = 1",
                "INSERT OR REPLACE INTO audit VALUES (1, 0, 'mallory', '', '', '', '')")) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(access.audit().newest(Optional.empty(), Optional.empty(), 10))
                .extracting(AuditEntry::what)
                .containsExactly("account.add");
    }

    @Test
    void theLogHasOneLinePerEntryWhateverSomebodySent() {
        access.audit().note(ALICE, "document.give", "a\r\nb\u0000c", "x".repeat(5_000));

        var entry = access.audit().newest(Optional.empty(), Optional.empty(), 1).getFirst();
        assertThat(entry.target()).isEqualTo("a b c");
        assertThat(entry.detail()).hasSize(300);
        assertThat(entry.who()).isEqualTo("alice");
        assertThat(entry.made()).isEqualTo(now.get());
    }

    @Test
    void aPersonAtTheSameAddressIsNotForgivenTheirNeighboursWrongTries() {
        add("eva", Role.EDITOR);
        for (int i = 0; i < 20; i++) {
            assertThat(access.login().with("guess" + i, PASSWORD, "198.51.100.7", ""))
                    .isInstanceOf(LoginOutcome.Refused.class);
            if (i == 10) {
                assertThat(access.login().with("eva", PASSWORD, "198.51.100.7", ""))
                        .isInstanceOf(LoginOutcome.In.class);
            }
        }
        assertThat(access.login().with("eva", PASSWORD, "198.51.100.7", "")).isInstanceOf(LoginOutcome.Throttled.class);
        assertThat(access.login().with("eva", PASSWORD, "198.51.100.8", "")).isInstanceOf(LoginOutcome.In.class);
    }

    @Test
    void theWaitDoublesToItsBoundAndIsForgottenAfterwards() {
        var throttle = new Throttle(clock, 3, Duration.ofMinutes(1));
        var waits = Stream.generate(() -> {
                    var wait = throttle.begin("eva").orElse(Duration.ZERO);
                    pass(wait);
                    if (wait.isPositive()) {
                        assertThat(throttle.begin("eva")).isEmpty();
                    }
                    return wait.toSeconds();
                })
                .limit(12)
                .toList();
        assertThat(waits).containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        pass(Duration.ofMinutes(20));
        assertThat(throttle.begin("eva")).isEmpty();
        assertThat(throttle.begin("eva")).isEmpty();
    }

    @Test
    void howeverCleverlySomebodyPausesANameGetsNoMoreThanAHundredTriesAnHour() {
        for (int burst = 1; burst <= 30; burst++) {
            for (int pause = 1; pause <= 30; pause++) {
                var throttle = new Throttle(clock, 5, Duration.ofMinutes(2)); // as the door has it
                var end = now.get().plus(Duration.ofHours(1));
                int tries = 0;
                while (now.get().isBefore(end)) {
                    for (int i = 0; i < burst && now.get().isBefore(end); i++) {
                        throttle.begin("eva").ifPresent(wait -> {
                            pass(wait);
                            assertThat(throttle.begin("eva")).isEmpty();
                        });
                        tries++;
                    }
                    pass(Duration.ofMinutes(pause));
                }
                assertThat(tries).as("%d tries, %d minutes", burst, pause).isLessThanOrEqualTo(100);
            }
        }
    }

    private Account add(String name, Role role) {
        var change = access.accounts().add(ALICE, name, role, Optional.empty(), Optional.of(PASSWORD));
        return ((AccountChange.Done) change).account();
    }

    private String enter() {
        return ((LoginOutcome.In) access.login().with("eva", PASSWORD, "192.0.2.1", "Firefox"))
                .opened()
                .secret();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
