package brussels.preventionplan.platform.paging;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Takes a whole list where the request at hand asks for it in place of a page: as a table. */
public interface ListSink {

    /** Whether the list that comes next is to be taken whole. */
    boolean takesAll();

    /**
     * Takes a list, within the transaction that it is read in.
     *
     * @param count counts its items
     * @param items gives them one after another, as they are given out
     * @throws brussels.preventionplan.platform.problem.ProblemException where it cannot be taken so
     */
    void take(LongSupplier count, Consumer<Consumer<Object>> items);
}
