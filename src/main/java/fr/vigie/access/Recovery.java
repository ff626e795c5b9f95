package fr.vigie.access;

import fr.vigie.mail.Letter;
import fr.vigie.mail.Post;
import fr.vigie.messages.Messages;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new password by mail. Whoever asks is told the same after the same time, whether there is such an account or not; the
 * letter names the site as the operator does, never as the request did.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Post post;
    private final AccessSettings settings;
    private final Accounts accounts;
    private final Links links;
    private final Throttle names;
    private final Throttle addresses;

    Recovery(Post post, AccessSettings settings, Clock clock, Accounts accounts, Links links) {
        this.post = post;
        this.settings = settings;
        this.accounts = accounts;
        this.links = links;
        this.names = new Throttle(clock, 2, Duration.ofHours(1));
        this.addresses = new Throttle(clock, 10, Duration.ofHours(1));
    }

    /**
     * Sends a link to the mail address of an account, if there are both; the letter leaves in the background.
     *
     * @param typed the account's name or its mail address
     * @return how long to wait before the next wish of this address is looked at; nothing is done then
     */
    public Optional<Duration> ask(String typed, String address, Locale locale) {
        var wait = addresses.begin(address);
        if (wait.isEmpty()) {
            Thread.ofVirtual().name("password-letter").start(() -> write(typed, address, locale));
        }
        return wait;
    }

    private void write(String typed, String address, Locale locale) {
        var account = accounts.named(typed)
                .or(() -> accounts.ofMail(typed))
                .filter(Predicate.not(Account::disabled))
                .filter(known -> known.mail().isPresent() && known.elsewhere().isEmpty());
        if (account.isEmpty() || names.begin(account.get().name()).isPresent()) {
            return;
        }
        var name = account.get().name();
        var site = settings.publicUrl().orElseThrow().toString().replaceAll("/+$", "");
        var link = site + "/acces?lien=" + links.reset(new Actor(Actor.NOBODY, address), account.get());
        var messages = Messages.of("access", locale);
        var text = messages.say("letter.text", name, link, settings.resetLink().toMinutes(), site);
        try {
            post.send(new Letter(account.get().mail().orElseThrow(), messages.say("letter.subject"), text));
        } catch (IOException failed) {
            LOG.warn("The letter with a new password's link for {} did not leave: {}", name, failed.getMessage());
        }
    }
}
