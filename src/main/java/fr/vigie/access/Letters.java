package fr.vigie.access;

import fr.vigie.mail.Letter;
import fr.vigie.mail.Post;
import fr.vigie.messages.Messages;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people by mail what was changed about how they come in, so that they notice when it was somebody else. */
final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Optional<Post> post;
    private final String site;

    /** @param post empty where no letters leave; nobody is told then */
    Letters(Optional<Post> post, AccessSettings settings) {
        this.post = post;
        this.site = settings.publicUrl().map(URI::toString).orElse("");
    }

    /** A password was chosen or changed; the letter leaves in the background. */
    void passwordChanged(Account account) {
        account.mail().ifPresent(mail -> send(mail, "password", account));
    }

    /** Letters go elsewhere from now on, or nowhere: told to the address that they went to before. */
    void mailChanged(Account account, String before) {
        if (!account.mail().equals(Optional.of(before))) {
            send(before, "mail", account);
        }
    }

    private void send(String mail, String what, Account account) {
        var messages = Messages.of("access", Locale.FRENCH);
        var letter = new Letter(
                mail,
                messages.say("letter." + what + ".subject"),
                messages.say("letter." + what + ".text", account.name(), site));
        post.ifPresent(known -> Thread.ofVirtual().name("letter").start(() -> {
            try {
                known.send(letter);
            } catch (IOException failed) {
                LOG.warn("A letter to {} did not leave: {}", account.name(), failed.getMessage());
            }
        }));
    }
}
