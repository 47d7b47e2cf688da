package brussels.preventionplan.platform.paging;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import java.util.List;
import java.util.function.Function;

/**
 * How a long list is read on from one of its items ([col-paging]): the next page then costs as little as the first, and
 * what comes in or goes before that item moves nothing, as long as the item keeps its place in the order.
 *
 * @param parameter the query parameter that names the item which a page follows: {@code afterGrant}
 * @param id what the parameter says of an item
 * @param atATime how many items are read together where the whole list is wanted
 */
public record Cursor<E>(String parameter, Function<E, String> id, int atATime) {

    /** The cursor of a list whose items are small. */
    public Cursor(String parameter, Function<E, String> id) {
        this(parameter, id, 1_000);
    }

    /** The refusal (400) of a cursor that names an item which never was in the list. */
    public static ProblemException namesNothing(String parameter, String id) {
        return ProblemException.badRequest(List.of(Issue.referencedResourceNotFound("query", parameter, id)));
    }
}
