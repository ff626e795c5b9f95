package fr.vigie.engine.lucene;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;

/** Reads what a hit shows and stops there: the whole entry, stored behind it, stays compressed. */
final class ShownFields extends StoredFieldVisitor {
    private String card = "";
    private String text = "";
    private int missing = 2;

    String card() {
        return card;
    }

    String text() {
        return text;
    }

    @Override
    public Status needsField(FieldInfo field) {
        if (missing == 0) {
            return Status.STOP;
        }
        return field.name.equals(Schema.CARD) || field.name.equals(Schema.TEXT) ? Status.YES : Status.NO;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
        if (field.name.equals(Schema.CARD)) {
            card = value;
        } else {
            text = value;
        }
        missing--;
    }
}
