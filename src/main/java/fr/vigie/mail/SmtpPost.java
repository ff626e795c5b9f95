package fr.vigie.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Through the operator's mail server (SMTP). */
public final class SmtpPost implements Post {
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(20).toMillis());

    private final MailSettings settings;
    private final Clock clock;

    /** One that sends through a server; nothing is said to it before the first letter. */
    public SmtpPost(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) throws IOException {
        try {
            Transport.send(new Envelope(session(), letter, settings.from(), clock.instant()));
        } catch (MessagingException failed) {
            var said = refusal(failed);
            throw said.isPresent()
                    ? new RefusedLetter(said.get(), failed)
                    : new IOException("the mail server did not take the letter: " + failed.getMessage(), failed);
        }
    }

    /** What the server said where it refused the recipient or the letter for good (5yz), not the sender or the login. */
    private static Optional<String> refusal(MessagingException failed) {
        for (Exception next = failed; next instanceof MessagingException one; next = one.getNextException()) {
            if (isForGood(one)) {
                return Optional.of(String.valueOf(one.getMessage()).strip());
            }
        }
        return Optional.empty();
    }

    private static boolean isForGood(MessagingException failed) {
        return failed instanceof AddressException
                || failed instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5
                || failed instanceof SMTPSendFailedException send
                        && send.getReturnCode() / 100 == 5
                        && !String.valueOf(send.getCommand()).startsWith("MAIL");
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {
                // for a server on the same machine
            }
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (settings.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        var login = new PasswordAuthentication(
                settings.user().get(), settings.password().orElse(""));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        });
    }
}
