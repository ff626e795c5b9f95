package fr.vigie.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Remembers the last bytes that passed, to tell whether an archive has its end. */
final class TailInput extends FilterInputStream {
    /** The record that ends a ZIP archive without a comment: its mark and its length. */
    private static final byte[] MARK = {'P', 'K', 5, 6};

    private static final int LENGTH = 22;

    private final byte[] tail = new byte[LENGTH];
    private long passed;

    TailInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        for (var place = Math.max(0, read - LENGTH); place < read; place++) {
            tail[(int) ((passed + place) % LENGTH)] = bytes[from + place];
        }
        passed += Math.max(0, read);
        return read;
    }

    /** Reads what is left, and tells whether the whole ended as a ZIP archive does. */
    boolean endsWhole() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        for (var place = 0; place < MARK.length; place++) {
            if (tail[(int) ((passed + place) % LENGTH)] != MARK[place]) {
                return false;
            }
        }
        return passed >= LENGTH;
    }
}
