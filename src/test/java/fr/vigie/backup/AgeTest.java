package fr.vigie.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.Seeds;
import fr.vigie.backup.UnsoundBackup.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sealed is opened by its passphrase alone, whole and unchanged or not at all. */
final class AgeTest {
    private static final int LITTLE_WORK = 4;
    private static final String PASSPHRASE = "le guet de la côte";

    private final Random random = new Random(Seeds.seed());

    @Test
    void anythingComesBackAsItWasSealed() throws Exception {
        for (var length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
            var bytes = bytes(length);
            assertThat(open(seal(bytes), PASSPHRASE)).as("%s bytes", length).isEqualTo(bytes);
        }
    }

    @Test
    void anotherPassphraseOpensNothing() throws Exception {
        var sealed = seal(bytes(1000));
        assertThatThrownBy(() -> open(sealed, PASSPHRASE + " "))
                .satisfies(refused -> isFault(refused, Fault.WRONG_PASSPHRASE));
    }

    @Test
    void aFileThatWasCutAnywhereIsRefused() throws Exception {
        var sealed = seal(bytes(200_000));
        for (var trial = 0; trial < 200; trial++) {
            var cut = Arrays.copyOf(sealed, trial < 20 ? sealed.length - 1 - trial : random.nextInt(sealed.length));
            assertThatThrownBy(() -> open(cut, PASSPHRASE))
                    .as("cut to %s", cut.length)
                    .isInstanceOf(UnsoundBackup.class);
        }
        var atBorder = Arrays.copyOf(sealed, sealed.length - (200_000 % 65_536) - 16);
        assertThatThrownBy(() -> open(atBorder, PASSPHRASE)).satisfies(refused -> isFault(refused, Fault.CUT));
    }

    @Test
    void aFileInWhichAnyByteWasChangedIsRefused() throws Exception {
        var sealed = seal(bytes(70_000));
        for (var trial = 0; trial < 300; trial++) {
            var changed = sealed.clone();
            var place = trial < 200 ? trial : random.nextInt(sealed.length);
            changed[place] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> open(changed, PASSPHRASE))
                    .as("changed at %s", place)
                    .isInstanceOf(UnsoundBackup.class);
        }
    }

    private static void isFault(Throwable refused, Fault fault) {
        assertThat(refused).isInstanceOf(UnsoundBackup.class);
        assertThat(((UnsoundBackup) refused).fault()).isEqualTo(fault);
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Written in pieces of any size. */
    private byte[] seal(byte[] bytes) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = new AgeOutput(sealed, PASSPHRASE, LITTLE_WORK)) {
            for (var done = 0; done < bytes.length; ) {
                var part = Math.min(bytes.length - done, 1 + random.nextInt(100_000));
                out.write(bytes, done, part);
                done += part;
            }
        }
        return sealed.toByteArray();
    }

    private static byte[] open(byte[] sealed, String passphrase) throws IOException {
        try (var in = new AgeInput(new ByteArrayInputStream(sealed), passphrase)) {
            return in.readAllBytes();
        }
    }
}
