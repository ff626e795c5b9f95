package fr.vigie.server.view;

import fr.vigie.server.view.AccountPage.Choice;
import java.util.List;
import java.util.Optional;

/**
 * What an owner states of a monitor, as a form.
 *
 * @param action where it is sent
 * @param version of the monitor that it shows; 0 for a new one
 * @param query in the query language
 * @param filters what else is asked: parameters of a search that the form repeats
 * @param filterWords those in words, for a person
 * @param mails addresses, a comma between two
 * @param every {@code match}, {@code hour}, {@code day} or {@code week}
 * @param owner whose it is
 * @param owners whose it may be
 * @param complaint why it could not be taken
 */
public record MonitorForm(
        String action,
        int version,
        String name,
        String query,
        List<Kept> filters,
        List<String> filterWords,
        String team,
        String mails,
        String webhook,
        String every,
        String day,
        String at,
        boolean collapsed,
        String until,
        String silence,
        String spike,
        List<String> signals,
        String owner,
        List<Choice> owners,
        Optional<String> complaint) {
    public MonitorForm {
        filters = List.copyOf(filters);
        filterWords = List.copyOf(filterWords);
        signals = List.copyOf(signals);
        owners = List.copyOf(owners);
    }
}
