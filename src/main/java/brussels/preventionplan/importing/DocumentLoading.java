package brussels.preventionplan.importing;

import brussels.preventionplan.document.Document;
import brussels.preventionplan.document.DocumentContent;
import brussels.preventionplan.document.DocumentContents;
import brussels.preventionplan.document.DocumentLines;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.importing.reading.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    void load(Publication publication, byte[] content, Origin origin) {
        Letter letter = publication.read().letter();
        documents.persist(new Document(
                origin.revision(),
                origin.documentId(),
                new Document.Stored(
                        publication.reference(),
                        letter == null ? TABLE : WRITTEN_QUESTION,
                        publication.checksum(),
                        publication.lines().size()),
                about(publication)));
        contents.persist(new DocumentContent(origin.documentId(), content));
        documents.flush();
        lines.store(origin.documentId(), publication.lines());
    }

    private static Document.About about(Publication publication) {
        List<Document.Annex> annexes = publication.read().annexes().stream()
                .map(annex -> new Document.Annex(annex.number(), annex.title(), annex.firstLine(), annex.lastLine()))
                .toList();
        Letter letter = publication.read().letter();
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
