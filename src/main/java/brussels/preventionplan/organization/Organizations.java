package brussels.preventionplan.organization;

import brussels.preventionplan.platform.answer.StateOfData;
import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.cache.CacheResult;
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

    private final StateOfData data;

    Organizations(StateOfData data) {
        this.data = data;
    }

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
        return data.known().map(state -> hasAt(state, code)).orElseGet(() -> isThere(code));
    }

    /** The same, which stays so until the next revision. */
    @CacheResult(cacheName = "organization-ids")
    boolean hasAt(State state, String code) {
        return isThere(code);
    }

    private boolean isThere(String code) {
        return count("organizationId", code) > 0;
    }
}
