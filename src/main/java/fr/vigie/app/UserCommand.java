package fr.vigie.app;

import fr.vigie.access.Account;
import fr.vigie.access.ProgramKey;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.intake.FailPoint;
import fr.vigie.json.Json;
import fr.vigie.json.UserAccount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie user}: accounts and the keys of programs. */
@Command(name = "user")
final class UserCommand implements Runnable {
    private static final String NO_LABEL = "vigie user token";

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its --help
    private CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "add")
    int add(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Parameters(paramLabel = "NAME", descriptionKey = "userName") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "role") String role,
            @Option(names = "--mail", paramLabel = "ADDRESS", descriptionKey = "mail") Optional<String> mail,
            @Option(names = "--password-from-stdin", descriptionKey = "passwordFromStdin") boolean fromStdin)
            throws Exception {
        var wanted = Role.coded(role).orElseThrow(() -> misused("unknownRole", role));
        var password = fromStdin ? Optional.of(firstLine()) : Optional.<String>empty();
        return at(common, (desk, speech, port) -> {
            var account = desk.add(name, wanted, mail, password);
            if (json.wanted()) {
                speech.print(Json.text(account.tree()));
            } else {
                speech.say("userAdded", account.name(), account.role());
                tellLink(account, speech, port);
            }
        });
    }

    @Command(name = "list")
    int list(@Mixin CommonOptions common, @Mixin JsonOption json) throws Exception {
        return at(common, (desk, speech, port) -> {
            var all = desk.all();
            if (json.wanted()) {
                speech.print(Json.text(UserAccount.tree(all)));
            } else if (all.isEmpty()) {
                speech.say("noUsers");
            } else {
                all.forEach(account -> speech.say(
                        account.disabled() ? "userClosed" : "userLine",
                        account.name(),
                        account.role(),
                        account.mail().orElse("")));
            }
        });
    }

    @Command(name = "remove")
    int remove(@Mixin CommonOptions common, @Parameters(paramLabel = "NAME", descriptionKey = "userName") String name)
            throws Exception {
        return at(common, (desk, speech, port) -> {
            desk.remove(name);
            speech.say("userRemoved", Account.named(name));
        });
    }

    @Command(name = "link")
    int link(@Mixin CommonOptions common, @Parameters(paramLabel = "NAME", descriptionKey = "userName") String name)
            throws Exception {
        return at(common, (desk, speech, port) -> tellLink(desk.link(name), speech, port));
    }

    @Command(name = "token")
    int token(
            @Mixin CommonOptions common,
            @Mixin JsonOption json,
            @Parameters(paramLabel = "NAME", descriptionKey = "userName") String name,
            @Option(names = "--scope", paramLabel = "SCOPE", split = ",", required = true, descriptionKey = "scope")
                    List<String> codes,
            @Option(names = "--days", paramLabel = "N", defaultValue = "90", descriptionKey = "days") int days,
            @Option(names = "--label", paramLabel = "TEXT", defaultValue = NO_LABEL, descriptionKey = "keyLabel")
                    String label)
            throws Exception {
        var scopes = scopes(codes);
        if (days < 1 || days > ProgramKey.MOST_DAYS) {
            throw misused("daysOutOfRange", ProgramKey.MOST_DAYS, days);
        }
        if (label.isBlank() || label.length() > ProgramKey.LONGEST_LABEL) {
            throw misused("labelOutOfRange", ProgramKey.LONGEST_LABEL);
        }
        return at(common, (desk, speech, port) -> {
            var made = desk.makeKey(name, label, scopes, days);
            if (json.wanted()) {
                speech.print(Json.text(made.tree()));
            } else {
                speech.remark("keyMade", made.expires());
                speech.print(made.key().orElseThrow(() -> new IOException("the server kept the key to itself")));
            }
        });
    }

    private Set<Scope> scopes(List<String> codes) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : codes) {
            scopes.add(Scope.coded(code).orElseThrow(() -> misused("unknownScope", code)));
        }
        return scopes;
    }

    /** What is done with accounts; {@code port} is where a server listens, or would. */
    private interface Work {
        void at(UserDesk desk, Speech speech, int port) throws IOException, InterruptedException;
    }

    private int at(CommonOptions common, Work work) throws Exception {
        var speech = Speech.of(spec.commandLine());
        var locale = speech.messages().locale();
        try (var house = House.open(common.home(), Optional.empty(), locale, FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                work.at(
                        new HouseUserDesk(house.access(), locale),
                        speech,
                        house.configuration().port());
                return ExitCode.OK;
            }
        }
        var server = RunningServer.of(common.home()).orElseThrow(HomeBusy::new).speaking(locale);
        speech.remark("throughServer");
        work.at(new ServerUserDesk(server), speech, server.port());
        return ExitCode.OK;
    }

    private static void tellLink(UserAccount account, Speech speech, int port) {
        account.link()
                .map(link -> link.startsWith("/") ? "http://127.0.0.1:" + port + link : link)
                .ifPresent(link -> speech.say("userLink", link));
    }

    private BadUsage misused(String complaint, Object... arguments) {
        var messages = Speech.of(spec.commandLine()).messages();
        return new BadUsage(spec.commandLine(), messages.say(complaint, arguments));
    }

    /** The password, without the end of its line. */
    private static String firstLine() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("");
    }
}
