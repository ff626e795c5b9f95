package fr.vigie.messages;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of one package in one language.
 *
 * <p>A message is a {@link MessageFormat}: {@code {0}} stands for the first argument, an apostrophe is written twice (or
 * typographically, as French wants it).
 */
public final class Messages {
    private static final ResourceBundle.Control FRENCH_WHEN_UNKNOWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /**
     * The messages of a package.
     *
     * @param speaker the package's short name, such as {@code query}: the files are {@code
     *     fr/vigie/messages/query_fr.properties} and {@code query_en.properties}
     * @param wanted English for any English locale, French for every other
     */
    public static Messages of(String speaker, Locale wanted) {
        var locale = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new Messages(
                locale, ResourceBundle.getBundle("fr/vigie/messages/" + speaker, locale, FRENCH_WHEN_UNKNOWN));
    }

    /** English or French. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence under a key.
     *
     * @throws java.util.MissingResourceException when the file has no such key, which is a defect of ours
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** {@code 27 septembre 2019}, {@code 1er octobre 2019}. */
    public String day(LocalDate day) {
        var said = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
        boolean first = day.getDayOfMonth() == 1 && locale.equals(Locale.FRENCH);
        return first ? "1er" + said.substring(1) : said;
    }

    /** The sentence under a key that comes from a list which people edit; empty where nobody wrote one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }
}
