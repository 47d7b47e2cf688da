package brussels.preventionplan.importing;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.commune.CommuneReferenceData;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.checking.Checking;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.importing.text.PublishedText;
import brussels.preventionplan.importing.text.TextReader;
import brussels.preventionplan.measure.MeasureReferenceData;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.measure.PlanYears;
import brussels.preventionplan.platform.csv.ShippedTable;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Brings the document that ships with the service into an empty database, before the first request is taken. */
@ApplicationScoped
class BundledDocument {

    private static final Logger LOG = Logger.getLogger(BundledDocument.class);
    private static final int LONGEST_WAIT_SECONDS = 600;
    private static final String REFERENCE = "question-1038";
    private static final String FOLDER = "/data/" + REFERENCE + "/";

    private final DocumentImport imports;
    private final CommuneReferenceData communeData;
    private final MeasureReferenceData measureData;
    private final Measures measures;
    private final Documents documents;
    private final DatasetRevisions revisions;

    BundledDocument(
            DocumentImport imports,
            CommuneReferenceData communeData,
            MeasureReferenceData measureData,
            Measures measures,
            Documents documents,
            DatasetRevisions revisions) {
        this.imports = imports;
        this.communeData = communeData;
        this.measureData = measureData;
        this.measures = measures;
        this.documents = documents;
        this.revisions = revisions;
    }

    /**
     * One transaction; of several services that start at once on one database, one imports and the others wait. A text
     * that cannot be read stops the start with one sentence, as Quarkus gives out a wrong configuration.
     */
    void importOnce(@Observes StartupEvent started) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_WAIT_SECONDS).run(this::importUnlessStored);
        } catch (UnreadableText unreadable) {
            throw new ConfigurationException("The document " + REFERENCE
                    + " that ships with the service cannot be imported: " + unreadable.getMessage());
        }
    }

    private void importUnlessStored() {
        revisions.lockForWriting();
        communeData.load();
        measureData.load();
        byte[] content = bytes("question-1038.txt");
        String checksum = checksum(content);
        if (!documents.hasChecksum(checksum)) {
            imports.store(publication(content, checksum), content);
            LOG.infof("Imported the document %s", REFERENCE);
        }
    }

    /** The text; bytes that are no UTF-8 would not be given out as they were published. */
    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new UnreadableText(Place.ofLetter(1), "the text is not UTF-8");
        }
    }

    private Publication publication(byte[] content, String checksum) {
        PublishedText text = PublishedText.of(decoded(content));
        ReadDocument read = TextReader.read(text);
        int year = read.annexes().stream()
                .map(Annex::year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnreadableText(Place.ofLetter(1), "no caption of an annex names a year"));
        List<ShippedCorrection> corrections = corrections();
        CheckedDocument checked = Checking.check(
                year,
                read,
                new Known(
                        CommuneNames.shipped(),
                        measures.themeOfMeasure(),
                        PlanYears.shipped(),
                        ShippedCorrection.organizations(corrections),
                        misspellings()));
        return new Publication(REFERENCE, year, checksum, text.lines(), read, checked, corrections);
    }

    private static List<Known.Misspelling> misspellings() {
        return ShippedTable.read(FOLDER + "misspellings.csv").stream()
                .map(row -> new Known.Misspelling(
                        Integer.parseInt(row.getField("line")),
                        row.getField("language"),
                        row.getField("word"),
                        row.getField("expected")))
                .toList();
    }

    private static List<ShippedCorrection> corrections() {
        try (InputStream yaml = open("corrections.yaml")) {
            return ShippedCorrection.read(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream resource = open(name)) {
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                BundledDocument.class.getResourceAsStream(FOLDER + name),
                () -> "the service was packaged without " + FOLDER + name);
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
