package fr.vigie.monitor.channel;

import fr.vigie.json.Json;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Bundle;
import fr.vigie.monitor.Carrier;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.MonitorId;
import fr.vigie.outward.Answer;
import fr.vigie.outward.Handover;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** By signed requests: headers and signature as Standard Webhooks 1.0 has them, so that its libraries check them. */
public final class WebhookCarrier implements Carrier {
    private final Handover handover;
    private final Function<MonitorId, WebhookSecret> secrets;
    private final Signposts signposts;
    private final Messages messages;
    private final Clock clock;

    /** @param secrets what the requests of a monitor are signed with */
    public WebhookCarrier(
            Handover handover,
            Function<MonitorId, WebhookSecret> secrets,
            Signposts signposts,
            Locale locale,
            Clock clock) {
        this.handover = handover;
        this.secrets = secrets;
        this.signposts = signposts;
        this.messages = Messages.of("channel", locale);
        this.clock = clock;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel instanceof Channel.Webhook;
    }

    @Override
    public Outcome carry(Channel channel, Bundle bundle) {
        if (!(channel instanceof Channel.Webhook webhook)) {
            throw new IllegalArgumentException("not a webhook: " + channel);
        }
        var address = webhook.address();
        if (!mayBeAsked(address)) {
            return new Outcome.Refused(messages.say("webhook.notAnAddress", address.toString()));
        }
        var body =
                Json.text(AlertJson.tree(bundle, signposts, messages.locale())).getBytes(StandardCharsets.UTF_8);
        long second = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", bundle.key(),
                "webhook-timestamp", Long.toString(second),
                "webhook-signature", secrets.apply(bundle.monitor()).signature(bundle.key(), second, body));
        return switch (handover.post(address, headers, body)) {
            case Answer.Answered answered -> outcome(answered);
            case Answer.NotPublic inside -> new Outcome.Refused(messages.say("webhook.notPublic", inside.host()));
            case Answer.UnknownHost unknown -> later(messages.say("webhook.unknownHost", unknown.host()));
            case Answer.TooSlow slow -> later(messages.say("webhook.tooSlow"));
            case Answer.Unreachable broken -> later(messages.say("webhook.unreachable", broken.detail()));
        };
    }

    /** Whether an address can be a webhook's at all; of what host is asked when it is carried there. */
    public static boolean mayBeAsked(URI address) {
        var scheme = Optional.ofNullable(address.getScheme()).orElse("");
        return (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    private Outcome outcome(Answer.Answered answered) {
        int code = answered.code();
        if (code / 100 == 2) {
            return new Outcome.Taken();
        }
        var said = messages.say("webhook.answered", Integer.toString(code));
        return switch (code) {
            case 301, 308 -> new Outcome.Refused(messages.say("webhook.moved"));
            case 408, 425, 429 -> new Outcome.Later(said, answered.after());
            default -> code / 100 == 4 ? new Outcome.Refused(said) : new Outcome.Later(said, answered.after());
        };
    }

    private static Outcome later(String reason) {
        return new Outcome.Later(reason, Optional.<Duration>empty());
    }
}
