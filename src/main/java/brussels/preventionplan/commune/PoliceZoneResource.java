package brussels.preventionplan.commune;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.Embeddable;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/policeZones")
@Tag(name = "Communes")
@Transactional
class PoliceZoneResource implements Embeddable, WholeList {

    private final PoliceZones zones;
    private final Pages pages;
    private final Links links;

    PoliceZoneResource(PoliceZones zones, Pages pages, Links links) {
        this.zones = zones;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(summary = "The six police zones, with their communes")
    public Collection<PoliceZoneView> listPoliceZones(@BeanParam PageQuery page) {
        return pages.of(page, asked -> zones.list(asked), zone -> PoliceZoneView.of(zone, links));
    }

    @GET
    @Path("/{zoneNumber}")
    @Operation(summary = "One police zone, with its communes")
    public PoliceZoneView getPoliceZone(
            @Parameter(description = "Number of the police zone", example = "5341") @RestPath @Min(1000) @Max(9999)
                    int zoneNumber) {
        return PoliceZoneView.of(zones.require(zoneNumber), links);
    }

    @Override
    public String property() {
        return "policeZone";
    }

    @Override
    public Object document(String id) {
        return getPoliceZone(Integer.parseInt(id));
    }

    @Override
    public String operationId() {
        return "listPoliceZones";
    }

    @Override
    public void listAll(boolean corrected) {
        listPoliceZones(PageQuery.FIRST);
    }
}
