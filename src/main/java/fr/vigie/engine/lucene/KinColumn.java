package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.family.Kindred.Arrival;
import fr.vigie.family.Member;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** What families need of a document, in {@link Schema#KIN}: its id, kind, day, text, and the texts this one is kin to. */
final class KinColumn {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int ID_BYTES = 10;
    private static final int FIXED = ID_BYTES + 1 + Integer.BYTES + Long.BYTES;

    private KinColumn() {}

    static Member member(Entry entry) {
        var reading = entry.reading();
        return new Member(
                entry.id(), reading.kind(), reading.date(), entry.visibility().isPublic());
    }

    static BytesRef write(Arrival arrival) {
        var member = arrival.member();
        var bytes = ByteBuffer.allocate(FIXED + Long.BYTES * arrival.kin().size())
                .put(HexFormat.of().parseHex(member.id().value()))
                .put((byte) KINDS.indexOf(member.kind()))
                .putInt(member.date()
                        .map(date -> Math.toIntExact(date.toEpochDay()))
                        .orElse(SegmentTable.UNDATED))
                .putLong(arrival.text());
        arrival.kin().forEach(bytes::putLong);
        return new BytesRef(bytes.array());
    }

    /** @param published whether it was read from the published index */
    static Arrival read(BytesRef bytes, boolean published) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        var id = new byte[ID_BYTES];
        buffer.get(id);
        var kind = KINDS.get(buffer.get());
        int day = buffer.getInt();
        var date = day == SegmentTable.UNDATED ? Optional.<LocalDate>empty() : Optional.of(LocalDate.ofEpochDay(day));
        var member = new Member(new DocumentId(HexFormat.of().formatHex(id)), kind, date, published);
        long text = buffer.getLong();
        Set<Long> kin = new HashSet<>();
        while (buffer.hasRemaining()) {
            kin.add(buffer.getLong());
        }
        return new Arrival(member, text, kin);
    }
}
