package brussels.preventionplan.platform.representation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives the documents that references of one kind lead to, so that another answer can hold them ([prf-embed]). */
public interface Embeddable {

    /** The property that holds a reference of this kind, in whatever answer. */
    String property();

    /** The document that a reference leads to, by the id at the end of its link; it exists. */
    Object document(String id);

    /** The documents that several references lead to, by their ids; one by one, for kinds that have few. */
    default Map<String, ?> documents(List<String> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::document));
    }
}
