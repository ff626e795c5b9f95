package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.ingest.Librarian;
import fr.vigie.query.Audience;
import java.util.Optional;

/** Leads an address that names a merged key on to the one with what stands for it. */
final class MergedNames {
    private final Librarian librarian;

    MergedNames(Librarian librarian) {
        this.librarian = librarian;
    }

    /** The address to go to; empty where every name stands for itself. */
    Optional<SearchAddress> elsewhere(SearchAddress asked, Parameters parameters, Audience audience) {
        var address = asked;
        var moved = false;
        for (var parameter : parameters.names()) {
            var dot = parameter.indexOf('.');
            var mode = dot < 0 ? "" : parameter.substring(dot);
            var type = NameRulings.coded(dot < 0 ? parameter : parameter.substring(0, dot));
            if (type.isEmpty()) {
                continue;
            }
            for (var value : asked.all(parameter)) {
                var standing = librarian.standing(new NameKey(type.get(), value.strip()), audience);
                if (!standing.equals(new NameKey(type.get(), value.strip()))) {
                    address = address.without(parameter, value)
                            .with(standing.type().code() + mode, standing.key());
                    moved = true;
                }
            }
        }
        return moved ? Optional.of(address) : Optional.empty();
    }
}
