package fr.vigie.json;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a look at the whole archive found, for programs.
 *
 * @param documents how many the index should have
 */
public record CheckupReport(boolean sound, boolean repaired, int documents, boolean ocr, List<Line> findings) {
    public CheckupReport {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param trouble what, such as {@code originalMissing}
     * @param subject the id of a document, the hash of an original, or a monitor with its name
     */
    public record Line(String trouble, String subject, boolean mendable) {}

    /** This with more that is wrong, and that no repair mends. */
    public CheckupReport with(List<Line> more) {
        var all = Stream.concat(findings.stream(), more.stream()).toList();
        return new CheckupReport(sound && more.isEmpty(), repaired, documents, ocr, all);
    }

    /** Reads what {@link #text} wrote. */
    public static CheckupReport read(String json) {
        var node = Json.object(json);
        var findings = StreamSupport.stream(node.path("findings").spliterator(), false)
                .map(line -> new Line(
                        Json.required(line, "trouble"),
                        Json.required(line, "subject"),
                        line.path("mendable").asBoolean()))
                .toList();
        return new CheckupReport(
                node.path("sound").asBoolean(),
                node.path("repaired").asBoolean(),
                Json.whole(node, "documents"),
                node.path("ocr").asBoolean(),
                findings);
    }

    /** As JSON. */
    public String text() {
        var node = Json.MAPPER
                .createObjectNode()
                .put("sound", sound)
                .put("repaired", repaired)
                .put("documents", documents)
                .put("ocr", ocr);
        var list = node.putArray("findings");
        for (var line : findings) {
            list.addObject()
                    .put("trouble", line.trouble())
                    .put("subject", line.subject())
                    .put("mendable", line.mendable());
        }
        return Json.text(node);
    }
}
