package fr.vigie.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what things are taken away. */
public enum Format {
    /** A table for any program, see {@link CsvTable}. */
    CSV("text/csv; charset=utf-8"),
    /** Everything, one JSON object a line. */
    JSONL("application/jsonl; charset=utf-8"),
    /** References for a library such as Zotero or EndNote. */
    RIS("application/x-research-info-systems; charset=utf-8"),
    /** A workbook, see {@link XlsxTable}. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The word of the contract, and the ending of a file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a header says it. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<Format> coded(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
