package brussels.preventionplan.importing;

import brussels.preventionplan.commune.CommuneReferenceData;
import brussels.preventionplan.document.ContentType;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.checking.Checking;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.TableColumns;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.importing.text.PublishedText;
import brussels.preventionplan.importing.text.TextReader;
import brussels.preventionplan.measure.MeasureReferenceData;
import brussels.preventionplan.organization.NameVariants;
import brussels.preventionplan.platform.csv.ShippedTable;
import brussels.preventionplan.platform.digest.Sha256;
import brussels.preventionplan.platform.security.Actor;
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
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Brings the document that ships with the service into an empty database, before the first request is taken. */
@ApplicationScoped
class BundledDocument {

    private static final Logger LOG = Logger.getLogger(BundledDocument.class);
    private static final int LONGEST_WAIT_SECONDS = 600;
    private static final String REFERENCE = "question-1038";
    private static final String FILE = REFERENCE + ".txt";
    private static final int LENGTH_OF_ID = 32;
    private static final String FOLDER = "/data/" + REFERENCE + "/";

    private final DocumentImport documentImport;
    private final Imports imports;
    private final ImportSigns signs;
    private final ImportRows rows;
    private final RowStaging staging;
    private final CommuneReferenceData communeData;
    private final MeasureReferenceData measureData;
    private final KnownThings known;
    private final Documents documents;
    private final DatasetRevisions revisions;
    private final boolean shipped;

    BundledDocument(
            DocumentImport documentImport,
            Imports imports,
            ImportSigns signs,
            ImportRows rows,
            RowStaging staging,
            CommuneReferenceData communeData,
            MeasureReferenceData measureData,
            KnownThings known,
            Documents documents,
            DatasetRevisions revisions,
            @ConfigProperty(name = "preventionplan.bundled-document") boolean shipped) {
        this.documentImport = documentImport;
        this.imports = imports;
        this.signs = signs;
        this.rows = rows;
        this.staging = staging;
        this.communeData = communeData;
        this.measureData = measureData;
        this.known = known;
        this.documents = documents;
        this.revisions = revisions;
        this.shipped = shipped;
    }

    /**
     * One transaction; of several services that start at once on one database, one imports and the others wait. A text
     * that cannot be read stops the start with one sentence, as Quarkus gives out a wrong configuration.
     */
    void importOnce(@Observes StartupEvent started) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_WAIT_SECONDS).call(() -> {
                importUnlessStored();
                return null;
            });
        } catch (UnreadableText unreadable) {
            throw new ConfigurationException("The document " + REFERENCE
                    + " that ships with the service cannot be imported: " + unreadable.getMessage());
        }
    }

    private void importUnlessStored() throws IOException {
        revisions.lockForWriting();
        communeData.load();
        measureData.load();
        if (shipped && !documents.hasReference(REFERENCE)) {
            store(bytes(FILE));
            LOG.infof("Imported the document %s", REFERENCE);
        }
    }

    /** It is an import as any other; only its id is known to everybody, since there is nothing to be kept from anybody. */
    private void store(byte[] content) throws IOException {
        String checksum = Sha256.hex(content);
        PublishedText text = PublishedText.of(decoded(content));
        ReadDocument read = TextReader.read(text);
        int year = read.annexes().stream()
                .map(Annex::year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnreadableText(Place.ofLetter(1), "no caption of an annex names a year"));
        List<ShippedCorrection> corrections = corrections();
        Import job = new Import(
                checksum.substring(0, LENGTH_OF_ID),
                new Import.Order(year, UploadKind.document, REFERENCE, false, FILE, Actor.SYSTEM.name()),
                checksum,
                content.length);
        imports.persistAndFlush(job);
        signs.persist(new ImportSign(job.importId()));
        StagedDocument staged = staging.open(job.importId(), false, year, TableColumns.OF_ANNEXES, rows -> {});
        Checking checking = new Checking(year, known.ofPlan(misspellings()), TableColumns.OF_ANNEXES, staged);
        CheckedDocument checked = checking.end(TextReader.read(text, checking.rows()));
        if (staged.hasErrors()) {
            throw new UnreadableText(Place.ofLetter(1), "it has rows that cannot be taken in");
        }
        Prepared prepared = documentImport.prepare(
                new Publication(REFERENCE, REFERENCE, year, checksum, staged, checked, corrections),
                new NameVariants(ShippedCorrection.spellings(corrections, read.grants())));
        rows.keep(staged.staging(), job.importId());
        long revision = documentImport.store(prepared, new ShippedText(text), Actor.SYSTEM);
        job.finish(prepared.report(), REFERENCE, revision);
    }

    /** The text as it ships. */
    private record ShippedText(PublishedText text) implements Original {

        @Override
        public InputStream open() {
            return BundledDocument.open(FILE);
        }

        @Override
        public void eachLine(Consumer<String> reader) {
            text.lines().forEach(reader);
        }

        @Override
        public ContentType type() {
            return ContentType.text;
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
}
