package fr.vigie.configuration;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads values as what they are to be; each that cannot be read is complained of, and the usual one goes on in its place. */
final class Values {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMGT]?)(?:B|o)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*(min|h|d|j)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> ROLES = Set.of("reader", "watcher", "editor", "administrator");

    private final Map<Key, String> given;
    private final List<Complaint> complaints;

    Values(Map<Key, String> given, List<Complaint> complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    Optional<String> text(Key key) {
        return Optional.of(given.getOrDefault(key, key.usual())).filter(value -> !value.isEmpty());
    }

    String word(Key key) {
        return text(key).orElse(key.usual());
    }

    int number(Key key, int least, int most) {
        return read(key, value -> {
                    var number = Integer.parseInt(value);
                    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
                })
                .orElse(least);
    }

    boolean yes(Key key) {
        return read(key, value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "oui" -> Optional.of(true);
                    case "false", "no", "non" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    Set<String> words(Key key) {
        return Stream.of(word(key).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In bytes; a kilobyte is 1024 of them. */
    OptionalLong size(Key key) {
        var size = read(key, value -> {
            var read = SIZE.matcher(value);
            return read.matches()
                    ? Optional.of(Long.parseLong(read.group(1))
                            << (10
                                    * ("KMGT".indexOf(read.group(2).toUpperCase(Locale.ROOT)) + 1)
                                    * (read.group(2).isEmpty() ? 0 : 1)))
                    : Optional.empty();
        });
        return size.isPresent() ? OptionalLong.of(size.get()) : OptionalLong.empty();
    }

    Optional<Duration> span(Key key) {
        return read(key, value -> {
            var read = SPAN.matcher(value);
            if (!read.matches()) {
                return Optional.empty();
            }
            var number = Long.parseLong(read.group(1));
            return Optional.of(
                    switch (read.group(2).toLowerCase(Locale.ROOT)) {
                        case "min" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        });
    }

    Optional<URI> site(Key key) {
        return read(key, value -> {
            var address = URI.create(value);
            return address.getHost() != null && Set.of("http", "https").contains(address.getScheme())
                    ? Optional.of(address)
                    : Optional.empty();
        });
    }

    /** A site that nobody on the way can read or change: by https, or on this machine. */
    Optional<URI> provider(Key key) {
        return read(key, value -> {
            var address = URI.create(value);
            var host = Optional.ofNullable(address.getHost()).orElse("");
            boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
            boolean safe = "https".equals(address.getScheme()) && !host.isEmpty()
                    || "http".equals(address.getScheme()) && here;
            return safe ? Optional.of(address) : Optional.empty();
        });
    }

    /** One of the roles, or {@code none}. */
    Optional<String> role(Key key) {
        var role = read(
                key,
                value -> Optional.of(value.toLowerCase(Locale.ROOT))
                        .filter(word -> ROLES.contains(word) || word.equals("none")));
        return role.filter(ROLES::contains);
    }

    /** Pairs with commas between, each a word of the house, {@code =} and a role. */
    Map<String, String> roles(Key key) {
        return read(key, value -> {
                    var roles = new TreeMap<String, String>();
                    for (var pair : value.split(",")) {
                        var equals = pair.lastIndexOf('=');
                        if (equals < 1
                                || !ROLES.contains(pair.substring(equals + 1).strip())) {
                            return Optional.<Map<String, String>>empty();
                        }
                        roles.put(
                                pair.substring(0, equals).strip(),
                                pair.substring(equals + 1).strip());
                    }
                    return Optional.<Map<String, String>>of(roles);
                })
                .orElse(Map.of());
    }

    Optional<Path> file(Key key) {
        return read(key, value -> Optional.of(Path.of(value)).filter(Files::isReadable));
    }

    ZoneId zone(Key key) {
        return read(key, value -> Optional.of(ZoneId.of(value))).orElseGet(() -> ZoneId.of(key.usual()));
    }

    <E extends Enum<E>> E one(Key key, Class<E> kind) {
        return read(
                        key,
                        value -> Stream.of(kind.getEnumConstants())
                                .filter(constant -> constant.name().equalsIgnoreCase(value))
                                .findFirst())
                .orElseGet(() -> Enum.valueOf(kind, key.usual().toUpperCase(Locale.ROOT)));
    }

    /** Complains that a setting does not go without another. */
    void together(Key first, Key second) {
        if (text(first).isPresent() != text(second).isPresent()) {
            complaints.add(Complaint.of("together", first.code(), second.code()));
        }
    }

    private <T> Optional<T> read(Key key, Function<String, Optional<T>> reading) {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read;
        try {
            read = reading.apply(text.get());
        } catch (IllegalArgumentException | DateTimeException cannot) {
            read = Optional.empty();
        }
        if (read.isEmpty()) {
            complaints.add(Complaint.of("bad." + key.code(), key.code(), text.get()));
        }
        return read;
    }
}
