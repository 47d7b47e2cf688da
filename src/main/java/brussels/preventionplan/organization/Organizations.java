package brussels.preventionplan.organization;

import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organizations. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, String>, CodeList {

    /**
     * Those that have a spelling of their own.
     *
     * @param question words of a name, or null for all of them
     */
    Slice<Organization> list(@Nullable String question, PageQuery page) {
        Conditions named = new Conditions().holdsAt("n", null).matches("n.searchable", question);
        return page.slice(find(
                "organizationId in (select n.organizationId from OrganizationName n where " + named.where()
                        + ") order by organizationId",
                named.parameters()));
    }

    /** Organizations by their ids; an id that names none is left out. */
    public Map<String, Organization> listById(List<String> organizationIds) {
        return find("organizationId in ?1", organizationIds).stream()
                .collect(Collectors.toMap(Organization::organizationId, Function.identity()));
    }

    /** @throws ProblemException where there is no such organization */
    Organization require(String organizationId) {
        return findByIdOptional(organizationId)
                .orElseThrow(() -> ProblemException.resourceNotFound("organizationId", organizationId));
    }

    @Override
    public String parameter() {
        return "organizationId";
    }

    @Override
    public boolean has(String code) {
        return findByIdOptional(code).isPresent();
    }
}
