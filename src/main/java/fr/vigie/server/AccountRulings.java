package fr.vigie.server;

import fr.vigie.access.Account;
import fr.vigie.access.AccountChange;
import fr.vigie.messages.Messages;

/** How it is said that an account cannot be made or changed so. */
public final class AccountRulings {
    private AccountRulings() {}

    /**
     * The account as it is now.
     *
     * @throws Problem that says why it is not
     */
    static Account done(AccountChange change) {
        return switch (change) {
            case AccountChange.Done done -> done.account();
            case AccountChange.Unknown unknown -> throw new Problem(404, "noSuchAccount");
            case AccountChange.NameTaken taken -> throw new Problem(409, "accountTaken", taken.name());
            case AccountChange.NotAName name -> throw new Problem(422, "notAnAccountName").with("parameter", "name");
            case AccountChange.NotAnAddress mail -> throw new Problem(422, "notAMail").with("parameter", "mail");
            case AccountChange.WeakPassword weak ->
                throw new Problem(422, "password." + weak.flaw().code()).with("parameter", "password");
            case AccountChange.LastAdministrator last -> throw new Problem(409, "lastAdministrator", last.name());
        };
    }

    /** The same as a sentence, in the messages of this package. */
    public static String complaint(Messages messages, AccountChange change) {
        try {
            return messages.say("account.done", done(change).name());
        } catch (Problem problem) {
            return Problems.detail(messages, problem);
        }
    }
}
