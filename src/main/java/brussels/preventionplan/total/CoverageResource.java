package brussels.preventionplan.total;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.commune.Communes;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/coverage")
@Tag(name = "Actions of communes")
@Transactional
class CoverageResource {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Actions actions;
    private final Communes communes;
    private final Measures measures;
    private final Links links;

    CoverageResource(Actions actions, Communes communes, Measures measures, Links links) {
        this.actions = actions;
        this.communes = communes;
        this.measures = measures;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Which commune does something under which measure",
            description =
                    "The number of listed actions for all communes and all measures, those without any included. A year that no"
                            + " document is about has none.")
    public CoverageView getCoverage(
            @Parameter(description = "Year; by default the newest that has actions", example = "2022")
                    @RestQuery
                    @Min(2000)
                    @Max(2100)
                    @Nullable
                    Integer year,
            @BeanParam AsOf asOf) {
        int wanted = Optional.ofNullable(year)
                .or(() -> actions.latestYear(asOf))
                .orElseGet(() -> Year.now(BRUSSELS).getValue());
        return CoverageView.of(
                wanted,
                communes.listInOrder(),
                measures.listInOrder(),
                actions.countByCommuneAndMeasure(wanted, asOf),
                asOf,
                links);
    }
}
