package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchAnalyzer;
import fr.vigie.query.Field;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** What the index holds: every field's name and kind, in this one place. */
final class Schema {
    /** Written into each commit; an index of another version is rebuilt. Raise it with any change of this class or of {@code analysis}. */
    static final String VERSION = "7";

    /** The key of the version in a commit's user data. */
    static final String VERSION_KEY = "vigie.schema";

    /** The document's id: one term. */
    static final String ID = "id";

    /** First half of the id as a number: the last word among equals. Doc values. */
    static final String TIE = "tie";

    /** Days since 1970-01-01: points and doc values; absent without a date. */
    static final String DAY = "day";

    /** Text, then title, lead and hashtags where they do not stand in it: what bare words look in. Offsets below the text's length are the text's. */
    static final String ALL = "all";

    /** Values of all facets, written by {@link FacetValueCodec}: doc values. */
    static final String FACETS = "facets";

    /** Keys of measures and families that the document has figures of: terms. */
    static final String MEASURES = "measures";

    /** The figures themselves, written by {@link FigureColumn}: doc values. */
    static final String FIGURES = "figures";

    /** The quotes one by one, written by {@link QuoteColumn}: doc values. */
    static final String QUOTES = "quotes";

    /** Bands of the text's fingerprint, by which its kin are looked up, written by {@link Relatives}: terms. */
    static final String BANDS = "bands";

    /** What families need of the document, written by {@link KinColumn}: doc values; absent with {@link #BANDS}. */
    static final String KIN = "kin";

    /** Names as the machine found them, each {@code type:key}: terms. */
    static final String FOUND = "found";

    /** Stored: what a hit shows. */
    static final String CARD = "card";

    /** Stored: the text. */
    static final String TEXT = "text";

    /** Stored: the whole entry without its text, as JSON. */
    static final String ENTRY = "entry";

    /** Words of titles for completion, each term {@code folded NUL as read}. */
    static final String COMPLETIONS = "completions";

    private static final String AS_WRITTEN = "=";
    private static final String SENTENCE_END = ".";

    /** Terms with positions and offsets, and lengths for scoring. */
    static final FieldType TEXT_WITH_OFFSETS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

    /** Terms with positions, and lengths for scoring. */
    static final FieldType TEXT_WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    /** Terms with positions alone: found, not weighed. */
    static final FieldType WRITTEN_TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private Schema() {}

    /** The index field in which words of a query's field are looked for. */
    static String of(Field field) {
        return switch (field) {
            case ANYWHERE -> ALL;
            case TITLE -> "title";
            case LEAD -> "lead";
            case ORGANISATION -> "organisation";
            case PLACE -> "place";
            case PERSON -> "person";
            case ISSUER -> "issuer";
            case AUTHOR -> "author";
            case THEME -> "theme";
            case KIND -> "kind";
            case LANGUAGE -> "language";
            case MEDIA_TYPE -> "type";
            case QUOTE -> "quote";
        };
    }

    /** The field that holds the same words as they are written. */
    static String asWritten(String field) {
        return field + AS_WRITTEN;
    }

    /** The field that holds where the sentences of its words end, at their positions. */
    static String sentenceEnds(String field) {
        return field + SENTENCE_END;
    }

    static Analyzer analyzer() {
        var terms = FrenchAnalyzer.ofTerms();
        var written = FrenchAnalyzer.asWritten();
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return fieldName.endsWith(AS_WRITTEN) ? written : terms;
            }
        };
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
