package brussels.preventionplan.importing;

import brussels.preventionplan.correction.CorrectionStatus;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.importing.reading.GrantRow;
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

    /**
     * Which spellings of organizations accepted corrections take for another.
     *
     * @param grants the rows that they speak of
     * @return the corrected spelling by the published one
     */
    static Map<String, String> spellings(List<ShippedCorrection> corrections, List<GrantRow> grants) {
        Map<Integer, String> published =
                grants.stream().collect(Collectors.toMap(row -> row.place().line(), GrantRow::publishedName));
        return corrections.stream()
                .filter(correction -> correction.status == CorrectionStatus.accepted)
                .flatMap(correction -> correction.changes.stream())
                .filter(change -> change.property.equals(Grant.ORGANIZATION)
                        && change.corrected != null
                        && published.containsKey(change.line))
                .collect(Collectors.toMap(change -> published.get(change.line), Change::corrected));
    }
}
