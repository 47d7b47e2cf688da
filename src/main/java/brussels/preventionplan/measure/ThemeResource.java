package brussels.preventionplan.measure;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.Embeddable;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/themes")
@Tag(name = "Plan and measures")
@Transactional
class ThemeResource implements Embeddable, WholeList {

    private final Themes themes;
    private final Pages pages;
    private final Links links;

    ThemeResource(Themes themes, Pages pages, Links links) {
        this.themes = themes;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(summary = "The themes of the plan that the documents are about")
    public Collection<ThemeView> listThemes(@BeanParam PageQuery page) {
        return pages.of(page, asked -> themes.list(asked), theme -> ThemeView.of(theme, links));
    }

    @GET
    @Path("/{themeCode}")
    @Operation(summary = "One theme")
    public ThemeView getTheme(
            @Parameter(description = "Code of the theme", example = "T2") @RestPath String themeCode) {
        return ThemeView.of(themes.require(themeCode), links);
    }

    @Override
    public String property() {
        return "theme";
    }

    @Override
    public Object document(String id) {
        return getTheme(id);
    }

    @Override
    public String operationId() {
        return "listThemes";
    }

    @Override
    public void listAll(boolean corrected) {
        listThemes(PageQuery.FIRST);
    }
}
