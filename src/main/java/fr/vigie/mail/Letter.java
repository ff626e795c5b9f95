package fr.vigie.mail;

/**
 * A letter to one person.
 *
 * @param to one address
 * @param subject in one line
 * @param text plain, its lines ended by a line feed
 */
public record Letter(String to, String subject, String text) {
    public Letter {
        if (to.matches("(?s).*[\\p{Cntrl},;].*") || to.indexOf('@') < 1) {
            throw new IllegalArgumentException("not one address: " + to);
        }
        if (subject.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
