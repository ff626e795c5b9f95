package fr.vigie.monitor.channel;

import fr.vigie.mail.Letter;
import fr.vigie.mail.Post;
import fr.vigie.mail.RefusedLetter;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Bundle;
import fr.vigie.monitor.Carrier;
import fr.vigie.monitor.Channel;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** By letters, through the operator's mail server; who signs them (DKIM) is that server's concern. */
public final class MailCarrier implements Carrier {
    private final Post post;
    private final BundleLetter letters;
    private final Messages messages;

    public MailCarrier(Post post, Signposts signposts, Locale locale) {
        this.post = post;
        this.letters = new BundleLetter(signposts, locale);
        this.messages = Messages.of("channel", locale);
    }

    @Override
    public boolean serves(Channel channel) {
        return channel instanceof Channel.Mail;
    }

    @Override
    public Outcome carry(Channel channel, Bundle bundle) {
        if (!(channel instanceof Channel.Mail mail)) {
            throw new IllegalArgumentException("not a mail address: " + channel);
        }
        if (!Letter.isAddress(mail.address())) {
            return new Outcome.Refused(messages.say("mail.notAnAddress", mail.address()));
        }
        try {
            post.send(letters.of(bundle, mail));
            return new Outcome.Taken();
        } catch (RefusedLetter refused) {
            return new Outcome.Refused(messages.say("mail.refused", String.valueOf(refused.getMessage())));
        } catch (IOException failed) {
            return new Outcome.Later(messages.say("mail.later", String.valueOf(failed.getMessage())), Optional.empty());
        }
    }
}
