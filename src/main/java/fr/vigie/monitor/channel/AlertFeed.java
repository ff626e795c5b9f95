package fr.vigie.monitor.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import fr.vigie.mail.Markup;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.MonitorId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The alerts of a monitor for a feed reader: the same feed as Atom (RFC 4287) and as JSON Feed 1.1. What a feed says depends on
 * its alerts alone, so that one which has not changed is the same to the byte.
 */
public final class AlertFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final MonitorId monitor;
    private final String name;
    private final Instant made;
    private final List<Alert> alerts;
    private final Signposts signposts;
    private final AlertWords words;
    private final Messages messages;

    /**
     * @param name of the monitor
     * @param made when it was; the feed's moment while there are no alerts
     * @param alerts in any order; the newest stands first
     */
    public AlertFeed(
            MonitorId monitor, String name, Instant made, List<Alert> alerts, Signposts signposts, Locale locale) {
        this.monitor = monitor;
        this.name = name;
        this.made = made;
        this.alerts = alerts.stream()
                .sorted(Comparator.comparing(Alert::found).reversed().thenComparing(Alert::key))
                .toList();
        this.signposts = signposts;
        this.messages = Messages.of("channel", locale);
        this.words = new AlertWords(messages);
    }

    /** When something last came: to be said in {@code Last-Modified}. */
    public Instant updated() {
        return alerts.isEmpty() ? made : alerts.getFirst().found();
    }

    /** As Atom, for {@code application/atom+xml; charset=utf-8}; {@code self} is the feed's own address. */
    public String atom(URI self) {
        var xml = new Markup();
        xml.open("feed", "xmlns", ATOM, "xml:lang", messages.locale().getLanguage());
        element(xml, "id", "urn:vigie:monitor:" + monitor);
        element(xml, "title", messages.say("feed.title", name));
        element(xml, "updated", updated().toString());
        link(xml, "self", self.toString());
        link(xml, "alternate", signposts.monitor(monitor).toString());
        author(xml, "Vigie");
        alerts.forEach(alert -> entry(xml, alert));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close();
    }

    private void entry(Markup xml, Alert alert) {
        xml.open("entry");
        element(xml, "id", id(alert));
        element(xml, "title", alert.title());
        element(xml, "updated", alert.found().toString());
        element(xml, "published", alert.found().toString());
        link(xml, "alternate", signposts.document(alert.document()).toString());
        AlertWords.source(alert).ifPresent(source -> link(xml, "related", source));
        alert.issuer().ifPresent(issuer -> author(xml, issuer));
        xml.open("category", "term", alert.kind(), "label", words.kind(alert)).close();
        xml.open("content", "type", "html").text(words.html(alert)).close();
        xml.close();
    }

    private static void author(Markup xml, String name) {
        xml.open("author");
        element(xml, "name", name);
        xml.close();
    }

    /** As JSON Feed 1.1, for {@code application/feed+json}; {@code self} is the feed's own address. */
    public String json(URI self) {
        var feed = Json.MAPPER
                .createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", messages.say("feed.title", name))
                .put("home_page_url", signposts.monitor(monitor).toString())
                .put("feed_url", self.toString())
                .put("language", messages.locale().getLanguage());
        feed.putArray("authors").addObject().put("name", "Vigie");
        var items = feed.putArray("items");
        alerts.forEach(alert -> items.add(item(alert)));
        return Json.text(feed);
    }

    private ObjectNode item(Alert alert) {
        var item = Json.MAPPER
                .createObjectNode()
                .put("id", id(alert))
                .put("url", signposts.document(alert.document()).toString())
                .put("title", alert.title())
                .put("content_html", words.html(alert))
                .put("date_published", alert.found().toString());
        AlertWords.source(alert).ifPresent(source -> item.put("external_url", source));
        alert.issuer().ifPresent(issuer -> item.putArray("authors").addObject().put("name", issuer));
        item.putArray("tags").add(words.kind(alert));
        return item;
    }

    /** Names an entry for ever. A key may hold anything, an IRI not. */
    private static String id(Alert alert) {
        return "urn:vigie:alert:" + Tag.of(alert.key());
    }

    private static void element(Markup xml, String element, String text) {
        xml.open(element).text(text).close();
    }

    private static void link(Markup xml, String relation, String address) {
        xml.open("link", "rel", relation, "href", address).close();
    }
}
