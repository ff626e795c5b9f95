package fr.vigie.server.view;

import java.util.List;

/**
 * How somebody with an account puts what they look at into a dossier.
 *
 * @param back the address of this page, to come back to
 * @param dossiers those that they may write in: title, and what names it
 * @param within those of them that the document is in, with their addresses
 */
public record KeepPanel(String back, List<Link> dossiers, List<Link> within) {
    public KeepPanel {
        dossiers = List.copyOf(dossiers);
        within = List.copyOf(within);
    }
}
