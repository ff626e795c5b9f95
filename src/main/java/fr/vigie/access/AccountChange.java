package fr.vigie.access;

/** What became of a wish to make or change an account. */
public sealed interface AccountChange {
    /** As it is now. */
    record Done(Account account) implements AccountChange {}

    /** There is no such account. */
    record Unknown(String name) implements AccountChange {}

    /** Another one has the name. */
    record NameTaken(String name) implements AccountChange {}

    /** No account can be called so. */
    record NotAName(String name) implements AccountChange {}

    /** No mail can be sent there. */
    record NotAnAddress(String mail) implements AccountChange {}

    /** The password will not do. */
    record WeakPassword(PasswordFlaw flaw) implements AccountChange {}

    /** Without this one nobody could see to accounts any more. */
    record LastAdministrator(String name) implements AccountChange {}
}
