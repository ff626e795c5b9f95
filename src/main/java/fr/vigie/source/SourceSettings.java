package fr.vigie.source;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is watched.
 *
 * @param nearHosts names of hosts that may be asked although they lie in the house's own network
 * @param agent what the program calls itself to the sites that it asks
 * @param pause at least so long from one request to a host to the next
 */
public record SourceSettings(
        List<WatchedFolder> folders, List<WatchedFeed> feeds, Set<String> nearHosts, String agent, Duration pause) {
    /** Nothing is watched. */
    public static final SourceSettings NONE =
            new SourceSettings(List.of(), List.of(), Set.of(), "Vigie", Duration.ofSeconds(2));

    public SourceSettings {
        folders = List.copyOf(folders);
        feeds = List.copyOf(feeds);
        nearHosts = Set.copyOf(nearHosts);
    }

    public SourceSettings watching(List<WatchedFolder> watched) {
        return new SourceSettings(watched, feeds, nearHosts, agent, pause);
    }

    public SourceSettings reading(List<WatchedFeed> read) {
        return new SourceSettings(folders, read, nearHosts, agent, pause);
    }

    public SourceSettings allowing(Set<String> hosts) {
        return new SourceSettings(folders, feeds, hosts, agent, pause);
    }

    public SourceSettings as(String name) {
        return new SourceSettings(folders, feeds, nearHosts, name, pause);
    }

    public SourceSettings pausing(Duration between) {
        return new SourceSettings(folders, feeds, nearHosts, agent, between);
    }
}
