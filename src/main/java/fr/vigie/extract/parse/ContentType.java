package fr.vigie.extract.parse;

import java.io.IOException;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by what is in it; its name only chooses between types that look the same inside. */
final class ContentType {
    static final MediaType HTML = MediaType.TEXT_HTML;
    static final MediaType XHTML = MediaType.application("xhtml+xml");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-rar-compressed;version=4",
            "application/x-rar-compressed;version=5",
            "application/x-cpio",
            "application/x-archive",
            "application/x-compress",
            "application/x-lzma",
            "application/zstd",
            "application/mbox",
            "application/vnd.ms-outlook-pst");

    private final MimeTypes magic = TikaConfig.getDefaultConfig().getMimeRepository();
    private final Detector detector = new DefaultDetector(magic);

    MediaTypeRegistry registry() {
        return magic.getMediaTypeRegistry();
    }

    /** What holds documents and is none itself. */
    static boolean isContainer(MediaType type) {
        return ARCHIVES.contains(type.toString());
    }

    MediaType of(Source source) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.fileName());
        try (var stream = TikaInputStream.get(source.file())) {
            return detector.detect(stream, metadata);
        }
    }
}
