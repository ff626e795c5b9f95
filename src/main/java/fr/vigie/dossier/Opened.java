package fr.vigie.dossier;

/**
 * A dossier in somebody's hands.
 *
 * @param right what they may do with it
 */
public record Opened(Dossier dossier, Right right) {

    /** The last step of its address, for the one who has it open: its id to the owner, the shared one to others. */
    public String address() {
        return right == Right.OWN ? dossier.id() : dossier.address().orElseThrow();
    }
}
