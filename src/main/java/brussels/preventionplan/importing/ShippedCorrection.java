package brussels.preventionplan.importing;

import brussels.preventionplan.correction.CorrectionStatus;
import brussels.preventionplan.platform.message.MessageLanguage;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A correction that ships with a document, as its file has it.
 *
 * @param decidedBy the role of who decided
 */
record ShippedCorrection(
        String correctionId,
        CorrectionStatus status,
        String decidedBy,
        Instant decidedAt,
        Map<MessageLanguage, String> reason,
        List<Change> changes) {

    /** The property that says which organization a row names. */
    static final String ORGANIZATION = "organization";

    /**
     * A value that it changes.
     *
     * @param line the row that has the value
     * @param corrected null for blank
     */
    record Change(int line, String property, @Nullable String corrected) {}

    static List<ShippedCorrection> read(InputStream yaml) throws IOException {
        return YAMLMapper.builder().addModule(new JavaTimeModule()).build().readValue(yaml, new TypeReference<>() {});
    }

    /** The rows whose organization is spelled in another way by an accepted correction, and that spelling. */
    static Map<Integer, String> organizations(List<ShippedCorrection> corrections) {
        return corrections.stream()
                .filter(correction -> correction.status == CorrectionStatus.accepted)
                .flatMap(correction -> correction.changes.stream())
                .filter(change -> change.property.equals(ORGANIZATION) && change.corrected != null)
                .collect(Collectors.toMap(Change::line, Change::corrected));
    }
}
