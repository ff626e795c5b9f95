package fr.vigie.extract.parse;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import fr.vigie.document.Refusal;
import fr.vigie.extract.release.Manuscript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/**
 * Opens Outlook's mailboxes: each message becomes one as mail programs exchange them, under its folders, for
 * {@link MailReader} to read; what was attached lies beside, under the message's name.
 */
final class PstReader implements FormatReader {
    private static final MediaType PST = MediaType.application("vnd.ms-outlook-pst");
    /** The type of a node and that of a kept search, which only shows what lies elsewhere ([MS-PST] 2.2.2.1). */
    private static final int NODE_TYPE = 0x1F;

    private static final int SEARCH = 3;
    private static final int DEEPEST = 30;
    private static final int LONGEST_NAME = 150;

    @Override
    public boolean reads(MediaType type) {
        return type.getBaseType().equals(PST);
    }

    @Override
    public boolean opens(MediaType type) {
        return true;
    }

    @Override
    public Optional<Manuscript> read(Source source, MediaType type, Inner inner) throws IOException {
        try {
            var mailbox = new PSTFile(source.file().toString());
            try {
                folder(mailbox.getRootFolder(), "", inner, 0);
            } finally {
                mailbox.close();
            }
        } catch (PSTException damaged) {
            throw new IOException(damaged);
        }
        if (inner.sources().isEmpty()) {
            throw new RefusedException(Refusal.EMPTY, "empty.archive");
        }
        return Optional.empty();
    }

    private static void folder(PSTFolder folder, String path, Inner inner, int depth) throws PSTException, IOException {
        if (depth > DEEPEST) {
            throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.depth");
        }
        for (var child = folder.getNextChild(); child != null; child = folder.getNextChild()) {
            if (child instanceof PSTMessage message) {
                message(message, path, inner, depth);
            }
        }
        if (!folder.hasSubfolders()) {
            return;
        }
        for (var below : folder.getSubFolders()) {
            if ((below.getDescriptorNodeId() & NODE_TYPE) != SEARCH) {
                folder(below, path + step(below.getDisplayName()), inner, depth + 1);
            }
        }
    }

    private static void message(PSTMessage message, String path, Inner inner, int depth)
            throws PSTException, IOException {
        var subject = message.getSubject().isBlank() ? "message" : message.getSubject();
        var name = path + name(subject) + ".eml";
        var written = PstMessage.written(message);
        var kept = written.isPresent() ? inner.add(new ByteArrayInputStream(written.get()), name) : name;
        for (var number = 0; number < message.getNumberOfAttachments(); number++) {
            attachment(message.getAttachment(number), kept + "/", inner, depth + 1);
        }
    }

    private static void attachment(PSTAttachment attachment, String path, Inner inner, int depth)
            throws PSTException, IOException {
        var message = attachment.getEmbeddedPSTMessage();
        if (message != null && depth <= DEEPEST) {
            message(message, path, inner, depth);
            return;
        }
        var longName = attachment.getLongFilename();
        var name = longName.isBlank() ? attachment.getFilename() : longName;
        if (attachment.getAttachMethod() == PSTAttachment.ATTACHMENT_METHOD_BY_VALUE
                && !Mails.isLogo(attachment.getMimeTag(), name, attachment.getFilesize())) {
            try (var bytes = attachment.getFileInputStream()) {
                inner.add(bytes, path + name(name));
            }
        }
    }

    private static String step(String folder) {
        return folder.isBlank() ? "" : name(folder) + "/";
    }

    private static String name(String given) {
        var name = given.replaceAll("[/\\p{Cntrl}]+", "-").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
