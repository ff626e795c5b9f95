package fr.vigie.monitor.channel;

import fr.vigie.document.DocumentId;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.MonitorId;
import java.net.URI;

/** Whole addresses that lead back to the house, for whoever reads elsewhere. */
public interface Signposts {

    /** The page of a document. */
    URI document(DocumentId id);

    /** The page where a monitor's owner sees and changes it. */
    URI monitor(MonitorId id);

    /**
     * What ends the letters to one address with one POST, without a login (RFC 8058), and says so to whoever follows it as
     * a link. It holds a secret that nobody can guess; of {@code https}, which mail programs insist on.
     */
    URI unsubscribe(MonitorId id, Channel.Mail channel);
}
