package fr.vigie.server;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where a server with a key of its own listens: in secret for everybody, in the clear for this machine's command line. */
final class Connectors {
    private static final String NEAR = "near";
    static final long SECONDS_OF_A_YEAR = 31_536_000;

    private Connectors() {}

    static ServerConnector secure(
            Server server, HttpConfiguration http, ServerSettings settings, ServerSettings.Secure secure) {
        var context = new SslContextFactory.Server();
        context.setKeyStore(secure.keys());
        context.setKeyStorePassword(secure.password());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        var configuration = new HttpConfiguration(http);
        var customizer = new SecureRequestCustomizer(false); // which names are ours is the doorkeeper's to say
        customizer.setStsMaxAge(SECONDS_OF_A_YEAR);
        configuration.addCustomizer(customizer);
        var connector = new ServerConnector(
                server, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(configuration));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    static ServerConnector near(Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setName(NEAR);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        return connector;
    }

    /** Empty while the server speaks in the clear anyway. */
    static OptionalInt nearPort(Server server) {
        return Stream.of(server.getConnectors())
                .filter(connector -> NEAR.equals(connector.getName()))
                .mapToInt(connector -> ((ServerConnector) connector).getLocalPort())
                .findFirst();
    }
}
