package fr.vigie.app;

import fr.vigie.json.MonitorSheet;
import fr.vigie.json.MonitorTerms;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sees to monitors through the server that owns the home. */
record ServerMonitorDesk(RunningServer server) implements MonitorDesk {
    private static final String MONITORS = "/api/monitors";

    @Override
    public String add(MonitorTerms terms, Optional<String> owner) throws IOException, InterruptedException {
        return server.call("POST", MONITORS, MonitorSheet.wish(terms, owner));
    }

    @Override
    public String all() throws IOException, InterruptedException {
        return server.call("GET", MONITORS, "");
    }

    @Override
    public String show(String id) throws IOException, InterruptedException {
        return server.call("GET", address(id), "");
    }

    @Override
    public String test(MonitorTerms terms) throws IOException, InterruptedException {
        return server.call("POST", MONITORS + "/test", terms.text());
    }

    @Override
    public String health() throws IOException, InterruptedException {
        return server.call("GET", MONITORS + "/health", "");
    }

    @Override
    public void remove(String id) throws IOException, InterruptedException {
        server.call("DELETE", address(id), "");
    }

    private static String address(String id) {
        return MONITORS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
