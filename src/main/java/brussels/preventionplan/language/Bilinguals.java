package brussels.preventionplan.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Texts in French and Dutch, in order. A type of its own, since Hibernate takes a list of embeddables for an aggregate
 * that it builds itself, which a record does not allow.
 */
public record Bilinguals(@JsonValue List<Bilingual> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bilinguals {
        texts = List.copyOf(texts);
    }
}
