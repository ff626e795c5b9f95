package fr.vigie.extract.worker;

import fr.vigie.document.Contact;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reading on the {@link Wire}. */
final class ReadingWire {
    private static final int MOST_ITEMS = 1_000_000;

    private ReadingWire() {}

    static void write(DataOutputStream out, Reading reading) throws IOException {
        Wire.writeText(out, reading.mediaType());
        Wire.writeText(out, reading.kind().name());
        Wire.writeOptional(out, reading.title());
        Wire.writeOptional(out, reading.lead());
        Wire.writeOptional(out, reading.issuer());
        Wire.writeOptional(out, reading.author());
        out.writeLong(reading.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        Wire.writeText(out, reading.language());
        Wire.writeText(out, reading.text());
        out.writeInt(reading.contacts().size());
        for (var contact : reading.contacts()) {
            Wire.writeOptional(out, contact.name());
            Wire.writeOptional(out, contact.role());
            Wire.writeOptional(out, contact.email());
            Wire.writeOptional(out, contact.phone());
        }
        out.writeInt(reading.hashtags().size());
        for (var hashtag : reading.hashtags()) {
            Wire.writeText(out, hashtag);
        }
        out.writeInt(reading.pages().size());
        for (var page : reading.pages()) {
            out.writeInt(page);
        }
    }

    static Reading read(DataInputStream in) throws IOException {
        return new Reading(
                Wire.readText(in),
                Wire.readEnum(in, Kind.class),
                Wire.readOptional(in),
                Wire.readOptional(in),
                Wire.readOptional(in),
                Wire.readOptional(in),
                date(in.readLong()),
                Wire.readText(in),
                Wire.readText(in),
                contacts(in),
                hashtags(in),
                pages(in));
    }

    private static Optional<LocalDate> date(long day) {
        return day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static List<Contact> contacts(DataInputStream in) throws IOException {
        var contacts = new ArrayList<Contact>();
        for (var left = count(in); left > 0; left--) {
            contacts.add(new Contact(
                    Wire.readOptional(in), Wire.readOptional(in), Wire.readOptional(in), Wire.readOptional(in)));
        }
        return contacts;
    }

    private static List<String> hashtags(DataInputStream in) throws IOException {
        var hashtags = new ArrayList<String>();
        for (var left = count(in); left > 0; left--) {
            hashtags.add(Wire.readText(in));
        }
        return hashtags;
    }

    private static List<Integer> pages(DataInputStream in) throws IOException {
        var pages = new ArrayList<Integer>();
        for (var left = count(in); left > 0; left--) {
            pages.add(in.readInt());
        }
        return pages;
    }

    private static int count(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_ITEMS) {
            throw new Wire.ProtocolException("no list has the length " + count);
        }
        return count;
    }
}
