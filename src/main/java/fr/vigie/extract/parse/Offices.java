package fr.vigie.extract.parse;

import fr.vigie.extract.release.Origin;
import org.apache.tika.mime.MediaType;

/** Sorts the types of office documents. */
final class Offices {
    private Offices() {}

    static Origin originOf(MediaType type) {
        var name = type.getBaseType().toString();
        if (name.contains("presentation") || name.contains("powerpoint")) {
            return Origin.SLIDES;
        }
        if (name.contains("spreadsheet") || name.contains("excel")) {
            return Origin.SHEET;
        }
        return name.contains("outlook") || name.startsWith("message/") ? Origin.MAIL : Origin.PAPER;
    }
}
