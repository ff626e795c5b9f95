package fr.vigie.app;

import fr.vigie.configuration.BadConfiguration;
import fr.vigie.intake.NewerLedger;
import fr.vigie.messages.Messages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code vigie} itself: says which commands there are. */
@Command(name = "vigie")
final class VigieCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            IngestCommand.class,
            SearchCommand.class,
            BatchCommand.class,
            TagCommand.class,
            ReindexCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ForgetCommand.class,
            UserCommand.class,
            MonitorCommand.class,
            RehearseCommand.class,
            BenchCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its --help
    private CommonOptions options = new CommonOptions();

    /**
     * The command line in a language.
     *
     * @param given the arguments to come: where they begin with a command, that one alone is read about, since reading
     *     about all of them takes a good part of the time until a server answers
     */
    static CommandLine line(Locale locale, String... given) {
        var messages = Messages.of("app", locale);
        var line = new CommandLine(new VigieCommand());
        var meant = COMMANDS.stream().filter(command -> isNamed(command, given)).toList();
        (meant.isEmpty() ? COMMANDS : meant).forEach(line::addSubcommand);
        line.setResourceBundle(ResourceBundle.getBundle("fr/vigie/messages/app", messages.locale()));
        line.setParameterExceptionHandler((misuse, arguments) -> misused(misuse, messages));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, messages));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static boolean isNamed(Class<?> command, String... arguments) {
        return arguments.length > 0
                && command.getAnnotation(Command.class).name().equals(arguments[0]);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int misused(ParameterException misuse, Messages messages) {
        var command = misuse.getCommandLine();
        var said = switch (misuse) {
            case MissingParameterException missing ->
                messages.say("missingParameter", missing.getMissing().getFirst().paramLabel());
            case UnmatchedArgumentException unmatched ->
                messages.say("unmatchedArgument", unmatched.getUnmatched().getFirst());
            case BadUsage bad -> bad.complaint();
            default -> messages.say("badParameter", String.valueOf(misuse.getMessage()));
        };
        command.getErr().println(said);
        command.getErr()
                .println(messages.say("seeHelp", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** Whether the database says that its file is damaged, or that it is none. */
    private static boolean isDamage(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("SQLITE_CORRUPT") || said.contains("SQLITE_NOTADB")) {
                return true;
            }
        }
        return false;
    }

    private static int failed(Exception failure, CommandLine command, Messages messages) {
        if (failure instanceof HomeBusy) {
            command.getErr().println(messages.say("homeBusy"));
        } else if (failure instanceof RestoreInterrupted) {
            command.getErr().println(messages.say("restoreInterrupted"));
        } else if (failure instanceof NewerLedger newer) {
            command.getErr().println(messages.say("ledgerNewer", newer.file()));
        } else if (isDamage(failure)) {
            LoggerFactory.getLogger(VigieCommand.class).info("{} failed", command.getCommandName(), failure);
            command.getErr().println(messages.say("ledgerUnreadable"));
        } else if (failure instanceof BadConfiguration bad) {
            command.getErr().println(bad.said(messages.locale()));
            return ExitCode.USAGE;
        } else {
            LoggerFactory.getLogger(VigieCommand.class).info("{} failed", command.getCommandName(), failure);
            var said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            command.getErr().println(messages.say("failed", said));
        }
        return ExitCode.SOFTWARE;
    }
}
