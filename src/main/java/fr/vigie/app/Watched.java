package fr.vigie.app;

import fr.vigie.configuration.Configuration;
import fr.vigie.document.Rights;
import fr.vigie.source.Manner;
import fr.vigie.source.SourceSettings;
import fr.vigie.source.WatchedFeed;
import fr.vigie.source.WatchedFolder;
import java.util.Optional;

/** What the configuration has watched, as the sources want it. */
final class Watched {
    private Watched() {}

    static SourceSettings of(Configuration configuration) {
        var watching = configuration.watching();
        var ofFolders = new Manner(watching.foldersPublish(), Rights.FULL);
        var ofFeeds = new Manner(watching.feedsPublish(), watching.feedsRights());
        return SourceSettings.NONE
                .as(agent(configuration))
                .allowing(watching.near())
                .watching(watching.folders().stream()
                        .map(folder -> new WatchedFolder(folder, watching.foldersEvery(), ofFolders))
                        .toList())
                .reading(watching.feeds().stream()
                        .map(feed -> new WatchedFeed(feed, watching.feedsEvery(), ofFeeds))
                        .toList());
    }

    /** The name under which sites see us, with where to find out who we are if that is known. */
    private static String agent(Configuration configuration) {
        return "Vigie/" + version()
                + configuration.publicUrl().map(url -> " (+" + url + ")").orElse("");
    }

    /** Of this program; {@code 0} for one that was not packed. */
    static String version() {
        return Optional.ofNullable(Watched.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
