package fr.vigie.family;

import fr.vigie.document.DocumentId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All families of one audience at one moment, numbered from 0. Immutable. */
public final class Families {
    /** None at all. */
    public static final Families NONE = new Families(List.of());

    private final List<Family> families;
    /** Open addressing: a document's key where it lies or in the next free place, beside it its family's number. */
    private final long[] keys;

    private final int[] numbers;

    /** @param families no document in two of them */
    Families(Collection<Family> families) {
        this.families = List.copyOf(families);
        int members =
                families.stream().mapToInt(family -> family.members().size()).sum();
        keys = new long[Math.max(2, Integer.highestOneBit(members) * 4)];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < this.families.size(); number++) {
            for (var member : this.families.get(number).members()) {
                int place = place(key(member.id()));
                keys[place] = key(member.id());
                numbers[place] = number;
            }
        }
    }

    /** What stands for a document here: the first 64 bits of its id, which are random. */
    public static long key(DocumentId id) {
        return Long.parseUnsignedLong(id.value(), 0, 16, 16);
    }

    /** How many families there are. */
    public int size() {
        return families.size();
    }

    /** The number of the family that a document belongs to, or -1 for one that has no kin. */
    public int number(long key) {
        return numbers[place(key)];
    }

    /** The family of that number. */
    public Family family(int number) {
        return families.get(number);
    }

    /** The family that a document belongs to. */
    public Optional<Family> of(DocumentId id) {
        int number = number(key(id));
        return number < 0 ? Optional.empty() : Optional.of(families.get(number));
    }

    private int place(long key) {
        int place = (int) Mix.of(key) & (keys.length - 1);
        while (numbers[place] >= 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }
}
