package fr.vigie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk of few megabytes in memory, where the test has the right to mount one. Closing it unmounts it as
 * soon as nobody has a file of it mapped: a merge of Lucene that failed keeps some for a while.
 */
public record SmallDisk(Path folder) implements AutoCloseable {

    /** Empty where there is no right to mount, which Linux gives to root alone. */
    public static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Makes room. */
    public void grow(int megabytes) throws IOException {
        if (!run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())) {
            throw new IOException("the disk does not grow");
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", "-l", folder.toString())) {
            throw new IOException("the disk cannot be unmounted");
        }
    }

    private static boolean run(String... words) {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
