package fr.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class MailboxFuzzTest {
    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreSoManyMailsAndAnEnd(FuzzedDataProvider data) throws IOException {
        int most = data.consumeInt(1, 200);
        var file = Files.write(folder.resolve("m.mbox"), data.consumeRemainingAsBytes());

        try (var mailbox = Mailbox.open(file, most)) {
            long mails = 0;
            for (var mail = mailbox.next(); mail.isPresent(); mail = mailbox.next()) {
                mails++;
                mail.get()
                        .content()
                        .ifPresent(content -> assertThat(content.bytes()).hasSizeLessThanOrEqualTo(most));
            }
            assertThat(mails).isLessThanOrEqualTo(Files.size(file));
        }
    }
}
