package fr.vigie.access;

/** What became of a wish to make or change a team. */
public sealed interface TeamChange {
    /** As it is now. */
    record Done(Team team) implements TeamChange {}

    /** There is no such team. */
    record Unknown() implements TeamChange {}

    /** No team can be called so. */
    record NotAName() implements TeamChange {}

    /** Another one has the name. */
    record NameTaken(String name) implements TeamChange {}

    /** There is no such account, or nobody can come in by it. */
    record NotAMember(String name) implements TeamChange {}
}
