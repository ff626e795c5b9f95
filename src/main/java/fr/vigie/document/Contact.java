package fr.vigie.document;

import java.util.Optional;

/** Whom a release names to call or write to. At least one of the four is there. */
public record Contact(Optional<String> name, Optional<String> role, Optional<String> email, Optional<String> phone) {
    public Contact {
        if (name.isEmpty() && role.isEmpty() && email.isEmpty() && phone.isEmpty()) {
            throw new IllegalArgumentException("a contact says something");
        }
    }
}
