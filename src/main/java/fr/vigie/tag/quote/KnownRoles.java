package fr.vigie.tag.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the text has said a person is, wherever it first said so. */
final class KnownRoles {
    private final People people;
    private final Speakers speakers;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private boolean read;

    KnownRoles(People people, Speakers speakers) {
        this.people = people;
        this.speakers = speakers;
    }

    /** The role of whoever speaks: beside the quote, else from a mention before it. */
    Optional<String> of(Attribution attribution, int before) {
        var name = attribution.name();
        if (attribution.role().isPresent() || name.isEmpty()) {
            return attribution.role();
        }
        if (!read) {
            people.named().stream().filter(Person::human).forEach(this::read);
            read = true;
        }
        return name.filter(label -> places.getOrDefault(label, before) < before).map(roles::get);
    }

    private void read(Person person) {
        if (!roles.containsKey(person.label())) {
            speakers.at(person.first()).flatMap(Speaker::role).ifPresent(role -> {
                roles.put(person.label(), role);
                places.put(person.label(), person.first());
            });
        }
    }
}
