package fr.vigie.extract.parse;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The files that a PDF carries as attachments; its pictures are part of it. */
final class PdfAttachments {
    private static final int DEEPEST = 10;

    private PdfAttachments() {}

    static void collect(PDDocument document, Inner inner) throws IOException {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var tree = names.getEmbeddedFiles();
        if (tree != null) {
            collect(tree, inner, 0);
        }
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, Inner inner, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> files = node.getNames();
        if (files != null) {
            for (var file : files.values()) {
                add(file, inner);
            }
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (var kid : node.getKids()) {
                collect(kid, inner, depth + 1);
            }
        }
    }

    private static void add(PDComplexFileSpecification file, Inner inner) throws IOException {
        var embedded = file.getEmbeddedFileUnicode() == null ? file.getEmbeddedFile() : file.getEmbeddedFileUnicode();
        if (embedded != null) {
            try (var bytes = embedded.createInputStream()) {
                var name = file.getFileUnicode() == null ? file.getFilename() : file.getFileUnicode();
                inner.add(bytes, name == null ? "" : name);
            }
        }
    }
}
