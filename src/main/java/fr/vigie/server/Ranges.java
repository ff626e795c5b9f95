package fr.vigie.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends a file, or the one range of it that was asked for (RFC 9110, section 14). Several ranges get the whole. */
final class Ranges {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private Ranges() {}

    static void send(Context context, Path file, long size, String type) throws IOException {
        context.header("Accept-Ranges", "bytes");
        var range = RANGE.matcher(Optional.ofNullable(context.header("Range")).orElse(""));
        long first = 0;
        long last = size - 1;
        if (range.matches() && !(range.group(1).isEmpty() && range.group(2).isEmpty())) {
            if (range.group(1).isEmpty()) {
                first = Math.max(0, size - Long.parseLong(range.group(2)));
            } else {
                first = Long.parseLong(range.group(1));
                last = range.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(range.group(2)));
            }
            if (first > last) {
                context.header("Content-Range", "bytes */" + size);
                throw new Problem(416, "noSuchRange", size);
            }
            context.status(206).header("Content-Range", "bytes " + first + "-" + last + "/" + size);
        }
        context.disableCompression();
        context.contentType(type);
        context.res().setContentLengthLong(last - first + 1);
        if (context.method().name().equals("HEAD")) {
            return;
        }
        try (var channel = FileChannel.open(file)) {
            var out = Channels.newChannel(context.res().getOutputStream());
            long at = first;
            while (at <= last) {
                at += channel.transferTo(at, last - at + 1, out);
            }
        }
    }
}
