package fr.vigie.server;

import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the server stands in its surroundings, and its limits.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port the port, or 0 for any that is free
 * @param names further host names that requests may be addressed to, lower case, without port; loopback names, literal
 *     addresses and {@code host} always may
 * @param key what the command line proves itself with; without one only the loopback connection itself counts
 * @param secure to speak HTTPS with; the command line is then answered in the clear, on a loopback port of its own
 * @param uploads an existing folder of ours, where the bytes of an upload lie until the archive has them
 * @param besides smaller files of the home that belong to a backup, by their names in it
 * @param largestFile in bytes, of one uploaded file
 * @param largestUpload in bytes, of one request
 * @param filesAtOnce the most files of one request
 * @param searchesAtOnce how many searches may run side by side
 * @param patience how long a search waits for its turn before it is told to come back
 */
public record ServerSettings(
        String host,
        int port,
        Set<String> names,
        Optional<String> key,
        Optional<Secure> secure,
        Path uploads,
        Map<String, Path> besides,
        long largestFile,
        long largestUpload,
        int filesAtOnce,
        int searchesAtOnce,
        Duration patience) {
    private static final long MEGABYTE = 1L << 20;

    public ServerSettings {
        names = Set.copyOf(names);
        besides = Map.copyOf(besides);
        if (largestFile < 1 || largestUpload < largestFile || filesAtOnce < 1 || searchesAtOnce < 1) {
            throw new IllegalArgumentException("a limit of the server is out of range: files of " + largestFile
                    + " bytes, uploads of " + largestUpload + ", " + filesAtOnce + " files, " + searchesAtOnce
                    + " searches");
        }
    }

    /** A key with its certificate chain, and the password of the keystore that holds them. */
    public record Secure(KeyStore keys, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Secure";
        }
    }

    /** The limits of an ordinary installation: files of 200 MB, 1 GB and 500 files together. */
    public static ServerSettings of(String host, int port, Path uploads) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ServerSettings(
                host,
                port,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                uploads,
                Map.of(),
                200 * MEGABYTE,
                1024 * MEGABYTE,
                500,
                Math.max(4, 2 * processors),
                Duration.ofSeconds(5));
    }

    /** The same with the key of the command line. */
    public ServerSettings withKey(String secret) {
        return new ServerSettings(
                host,
                port,
                names,
                Optional.of(secret),
                secure,
                uploads,
                besides,
                largestFile,
                largestUpload,
                filesAtOnce,
                searchesAtOnce,
                patience);
    }

    /** The same with files of the home that a backup takes along. */
    public ServerSettings withBesides(Map<String, Path> files) {
        return new ServerSettings(
                host,
                port,
                names,
                key,
                secure,
                uploads,
                files,
                largestFile,
                largestUpload,
                filesAtOnce,
                searchesAtOnce,
                patience);
    }

    /** The same under further names. */
    public ServerSettings withNames(Set<String> further) {
        return new ServerSettings(
                host,
                port,
                further,
                key,
                secure,
                uploads,
                besides,
                largestFile,
                largestUpload,
                filesAtOnce,
                searchesAtOnce,
                patience);
    }

    /** The same with HTTPS. */
    public ServerSettings withSecure(Secure keys) {
        return new ServerSettings(
                host,
                port,
                names,
                key,
                Optional.of(keys),
                uploads,
                besides,
                largestFile,
                largestUpload,
                filesAtOnce,
                searchesAtOnce,
                patience);
    }

    /** The same with other limits of an upload. */
    public ServerSettings withUploadLimits(long file, long request, int files) {
        return new ServerSettings(
                host, port, names, key, secure, uploads, besides, file, request, files, searchesAtOnce, patience);
    }
}
