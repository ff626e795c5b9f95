package fr.vigie.family;

import java.util.List;

/**
 * Documents that reprint each other, or all of them one.
 *
 * @param members two or more; the head, which the others are reprints of, first
 */
public record Family(List<Member> members) {
    public Family {
        members = members.stream().sorted().toList();
        if (members.size() < 2) {
            throw new IllegalArgumentException("a family has two members or more, got: " + members);
        }
    }

    /** The communiqué, or the earliest where there is none. */
    public Member head() {
        return members.getFirst();
    }
}
