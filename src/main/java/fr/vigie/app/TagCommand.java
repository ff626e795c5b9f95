package fr.vigie.app;

import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.extract.Extraction;
import fr.vigie.json.TaggedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie tag}: extracts and tags one file, and stores nothing. */
@Command(name = "tag")
final class TagCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // for its --help
    private CommonOptions options = new CommonOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "tagFile")
    private String file = "";

    /** 0 when the file could be read, 1 when it could not. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        if (file.equals("-")) {
            var copy = Files.createTempFile("vigie-", ".tag");
            try {
                Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
                return tag(copy, "-", speech);
            } finally {
                Files.delete(copy);
            }
        }
        var path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            speech.remark("noSuchFile", file);
            return 1;
        }
        return tag(path, path.getFileName().toString(), speech);
    }

    private int tag(Path bytes, String name, Speech speech) {
        var tagger = House.newTagger();
        try (var extractor =
                House.newExtractor(Optional.of(1), speech.messages().locale())) {
            var code = 0;
            for (var part : extractor.extract(bytes, name)) {
                var shown = part.insidePath().map(inside -> name + "/" + inside).orElse(name);
                switch (part.outcome()) {
                    case Extraction.Read read -> print(shown, read.reading(), tagger.tag(read.reading()), speech);
                    case Extraction.Refused refused -> {
                        speech.remark("refusedFile", shown, refused.reason().code(), refused.message());
                        code = 1;
                    }
                }
            }
            return code;
        }
    }

    private void print(String name, Reading reading, Tags tags, Speech speech) {
        if (json.wanted()) {
            speech.print(TaggedText.text(name, reading, tags));
            return;
        }
        speech.print(reading.title().orElse(name));
        speech.say(
                "read",
                reading.kind().code(),
                reading.date().map(Object::toString).orElse("-"),
                reading.issuer().orElse("-"),
                reading.language());
        tags.names()
                .forEach(found -> speech.say(
                        "foundName",
                        found.type().code(),
                        found.text(),
                        found.label(),
                        found.id().orElse("-")));
        tags.figures()
                .forEach(found -> speech.say(
                        "foundFigure", found.text(), found.value(), found.unit().code()));
        tags.quotes()
                .forEach(found ->
                        speech.say("foundQuote", found.text(), found.speaker().orElse("-")));
    }
}
