package brussels.preventionplan.importing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the tables of an answer.
 *
 * @param letter what the letter around the annexes says, or null where the text is a bare table
 * @param annexes the annexes, by their captions; empty where there are none
 */
public record Answer(@Nullable Letter letter, List<Annex> annexes) {

    public Answer {
        annexes = List.copyOf(annexes);
    }
}
