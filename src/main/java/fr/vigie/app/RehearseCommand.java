package fr.vigie.app;

import fr.vigie.intake.FailPoint;
import fr.vigie.server.Abilities;
import fr.vigie.server.ServerSettings;
import fr.vigie.server.VigieServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * What the launcher has the Java machine watch once after a build, to write down what it loads: an empty home is served
 * and asked a few things, and thrown away.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> ASKED =
            List.of("/", "/?q=h%C3%B4pital", "/api/search?q=emplois%3E%3D10+OU+sant%C3%A9", "/health/ready");

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("vigie-rehearsal");
        var home = new Home(folder);
        try (var house =
                House.open(home, Optional.of(1), Locale.FRENCH, FailPoint.NONE).orElseThrow()) {
            var settings = ServerSettings.of("127.0.0.1", 0, Files.createDirectories(home.uploads()));
            try (var server = VigieServer.start(
                            settings,
                            house.archive(),
                            house.access(),
                            house.watchtower(),
                            house.office(),
                            new Abilities(false),
                            Clock.systemUTC());
                    var client = HttpClient.newHttpClient()) {
                for (var address : ASKED) {
                    var asked = URI.create("http://127.0.0.1:" + server.port() + address);
                    client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding());
                }
            }
        }
        FileList.delete(folder);
        return 0;
    }
}
