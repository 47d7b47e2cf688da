package brussels.preventionplan.action;

import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which actions are asked for. An empty list and null mean any. */
public record ActionQuery(
        @Parameter(description = "Year; several mean any of them", example = "[2022]") @RestQuery @Size(max = 50)
        List<@Min(2000) @Max(2100) Integer> year,

        @Parameter(description = "NIS code of the commune; several mean any of them", example = "[21010]")
        @RestQuery
        @Size(max = 50)
        List<@Min(10000) @Max(99999) Integer> nisCode,

        @Parameter(description = "Number of the commune's police zone; several mean any of them", example = "[5340]")
        @RestQuery
        @Size(max = 50)
        List<@Min(1000) @Max(9999) Integer> zoneNumber,

        @Parameter(
                description = "Code of the measure (2.1 stands for M2.1); several mean any of them",
                example = "[\"M2.1\"]")
        @RestQuery
        @Size(max = 50)
        List<MeasureCode> measure,

        @Parameter(description = "Whether the cell says what is done", example = "true") @RestQuery @Nullable
        Boolean described,

        @Parameter(
                description =
                        "Words that begin words of the commune's name, the unit or the activities, in either language; case and accents do not matter",
                example = "sensibilisation")
        @Schema(minLength = 1, maxLength = 200)
        @RestQuery
        @Size(min = 1, max = 200)
        @Nullable
        String q) {

    /** All actions. */
    static final ActionQuery ALL = new ActionQuery(List.of(), List.of(), List.of(), List.of(), null, null);

    Conditions conditions(AsOf asOf) {
        return asOf.conditions("a")
                .in("a.year", year)
                .in("a.commune.nisCode", nisCode)
                .in("a.commune.policeZone.zoneNumber", zoneNumber)
                .in("a.measureCode", measure.stream().map(MeasureCode::toString).toList())
                .compare("a.described", "=", described)
                .matches("a.searchable", q);
    }
}
