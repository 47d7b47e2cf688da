package brussels.preventionplan.importing;

import brussels.preventionplan.document.Document;
import brussels.preventionplan.document.DocumentContents;
import brussels.preventionplan.document.DocumentLines;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.platform.bulk.Staging;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores a document itself: its bytes, its lines and what it says of itself. */
@ApplicationScoped
class DocumentLoading {

    private static final String WRITTEN_QUESTION = "writtenQuestion";
    private static final String TABLE = "table";

    private final Documents documents;
    private final DocumentContents contents;
    private final DocumentLines lines;

    DocumentLoading(Documents documents, DocumentContents contents, DocumentLines lines) {
        this.documents = documents;
        this.contents = contents;
        this.lines = lines;
    }

    /** @throws IOException where the document cannot be read from the disk */
    void load(Publication publication, Original original, Origin origin) throws IOException {
        Staging staging = publication.staged().staging();
        Document document = new Document(
                origin.revision(),
                origin.documentId(),
                new Document.Stored(
                        publication.reference(),
                        publication.letter() == null ? TABLE : WRITTEN_QUESTION,
                        publication.checksum(),
                        original.type()),
                about(publication));
        documents.persistAndFlush(document);
        try (InputStream content = original.open()) {
            contents.store(staging, origin.documentId(), content);
        }
        lines.open(staging);
        AtomicInteger count = new AtomicInteger();
        original.eachLine(line -> lines.add(staging, origin.documentId(), count.incrementAndGet(), line));
        staging.flush();
        document.hasLines(count.get());
    }

    private static Document.About about(Publication publication) {
        List<Document.Annex> annexes = publication.checked().answer().annexes().stream()
                .map(annex -> new Document.Annex(annex.number(), annex.title(), annex.firstLine(), annex.lastLine()))
                .toList();
        Letter letter = publication.letter();
        return letter == null
                ? new Document.About(null, null, null, null, null, List.of(), annexes)
                : new Document.About(
                        letter.number(),
                        letter.author(),
                        letter.respondent(),
                        letter.respondentRole(),
                        letter.subject(),
                        letter.languages(),
                        annexes);
    }
}
