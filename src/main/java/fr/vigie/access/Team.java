package fr.vigie.access;

import java.util.List;

/**
 * Accounts that keep monitors together.
 *
 * @param id never changes
 * @param members names of accounts, in their order
 */
public record Team(String id, String name, List<String> members) {
    /** What stands before the id where a team is named as an owner; no name of an account has a colon. */
    static final String PREFIX = "team:";

    private static final int LONGEST = 64;

    public Team {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of a team: " + name);
        }
        members = List.copyOf(members);
    }

    /** Whether a team can be called so: 1 to 64 characters, none of them a control, with no space around. */
    static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && name.equals(name.strip())
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** How a monitor names it as its owner. */
    public String owner() {
        return PREFIX + id;
    }
}
