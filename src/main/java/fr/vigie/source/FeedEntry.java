package fr.vigie.source;

import java.net.URI;

/**
 * An article that a feed announces.
 *
 * @param key by which the feed tells it from others
 * @param address of its page, absolute
 */
record FeedEntry(String key, URI address) {}
