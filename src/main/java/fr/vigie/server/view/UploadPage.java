package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The page that takes files in.
 *
 * @param open whether this reader may write
 * @param largest the largest file that is taken, worded
 * @param files those of the address, as they stand
 * @param working whether one of them is not through yet
 */
public record UploadPage(
        boolean open,
        String largest,
        long largestBytes,
        List<FileLine> files,
        boolean working,
        Optional<String> complaint) {
    public UploadPage {
        files = List.copyOf(files);
    }

    /**
     * One file given.
     *
     * @param state the word of the contract, for the style
     * @param stateLabel what a person reads
     * @param address its document, once it can be read
     * @param review where it is looked through or mended
     */
    public record FileLine(
            String id,
            String name,
            String state,
            String stateLabel,
            Optional<String> detail,
            Optional<String> address,
            Optional<String> review) {}
}
