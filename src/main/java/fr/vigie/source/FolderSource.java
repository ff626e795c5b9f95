package fr.vigie.source;

import fr.vigie.document.ContentHash;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import fr.vigie.messages.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in the files of a folder by looking at all of them again and again: network shares tell nobody of what changes. A
 * file is taken when two looks find it the same, and known by its content: where it lies and what date it bears does not
 * matter, so moved files are not taken twice and old ones that are put in are not missed. What was taken once is not
 * taken again, also when a person removed it from the archive meanwhile.
 */
final class FolderSource implements Source {
    /** All folders together: a file that moves from one to another stays taken. */
    private static final String TAKEN_FROM = "folder";

    private static final int LARGEST_MAIL = 100 << 20;

    private final WatchedFolder folder;
    private final Archive archive;
    private final Messages messages;
    private Map<Path, FolderFiles.Sighting> seen = Map.of();
    private Map<Path, FolderFiles.Sighting> done = Map.of();

    FolderSource(WatchedFolder folder, Archive archive, Messages messages) {
        this.folder = folder;
        this.archive = archive;
        this.messages = messages;
    }

    @Override
    public String name() {
        return folder.path().toString();
    }

    @Override
    public Duration every() {
        return folder.every();
    }

    @Override
    public Look look() throws InterruptedException {
        var files = new FolderFiles(folder.path(), messages);
        files.list();
        var troubles = new ArrayList<>(files.troubles());
        var finished = new HashMap<Path, FolderFiles.Sighting>();
        int taken = 0;
        int known = 0;
        for (var file : files.found().entrySet()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var sighting = file.getValue();
            if (sighting.equals(done.get(file.getKey()))) {
                finished.put(file.getKey(), sighting);
            } else if (sighting.equals(seen.get(file.getKey()))) {
                try {
                    int fresh = take(file.getKey(), sighting, troubles);
                    taken += fresh;
                    known += fresh == 0 ? 1 : 0;
                    finished.put(file.getKey(), sighting);
                } catch (IOException failed) {
                    troubles.add(messages.say("unreadableFile", file.getKey(), reason(failed)));
                }
            }
        }
        seen = files.found();
        done = finished;
        return new Look(taken, known, troubles, Optional.empty());
    }

    /** Takes in a file, or each mail of a mailbox, and tells how many were new. */
    private int take(Path file, FolderFiles.Sighting sighting, List<String> troubles) throws IOException {
        var hash = ContentHash.of(file);
        if (archive.hasTaken(TAKEN_FROM, hash.value())) {
            return 0;
        }
        int fresh = Mailbox.is(file) ? mails(file, troubles) : whole(file, sighting, troubles);
        archive.taken(TAKEN_FROM, hash.value());
        return fresh;
    }

    private int whole(Path file, FolderFiles.Sighting sighting, List<String> troubles) throws IOException {
        try (var bytes = new StandingStill(Files.newInputStream(file), file, sighting)) {
            return accept(bytes, file.getFileName().toString(), file, troubles);
        }
    }

    private int mails(Path file, List<String> troubles) throws IOException {
        int fresh = 0;
        int number = 0;
        try (var mailbox = Mailbox.open(file, LARGEST_MAIL)) {
            for (var mail = mailbox.next(); mail.isPresent(); mail = mailbox.next()) {
                number++;
                var content = mail.get().content();
                if (content.isEmpty()) {
                    troubles.add(messages.say("largeMail", number, file));
                    continue;
                }
                var hash = content.get().hash();
                if (!archive.hasTaken(TAKEN_FROM, hash.value())) {
                    fresh += accept(content.get().open(), file.getFileName() + "-" + number + ".eml", file, troubles);
                    archive.taken(TAKEN_FROM, hash.value());
                }
            }
        }
        return fresh;
    }

    private int accept(InputStream bytes, String name, Path file, List<String> troubles) throws IOException {
        return switch (archive.accept(bytes, folder.manner().acceptance(name, Origin.FOLDER))) {
            case Admission.Accepted accepted -> 1;
            case Admission.Known known -> 0;
            case Admission.Refused refused -> {
                troubles.add(messages.say("refusedFile", file, refused.message()));
                yield 0;
            }
        };
    }

    private String reason(IOException failed) {
        return failed instanceof StandingStill.Changed
                ? messages.say("stillWritten")
                : Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
    }

    /** The bytes of a file that must not change while they are read: at their end, it is looked at once more. */
    private static final class StandingStill extends InputStream {
        private final InputStream bytes;
        private final Path file;
        private final FolderFiles.Sighting before;

        StandingStill(InputStream bytes, Path file, FolderFiles.Sighting before) {
            this.bytes = bytes;
            this.file = file;
            this.before = before;
        }

        static final class Changed extends IOException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public int read() throws IOException {
            return checked(bytes.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return checked(bytes.read(into, offset, length));
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }

        private int checked(int read) throws IOException {
            if (read < 0
                    && !FolderFiles.Sighting.of(Files.readAttributes(file, BasicFileAttributes.class))
                            .equals(before)) {
                throw new Changed();
            }
            return read;
        }
    }
}
