package brussels.preventionplan.platform.paging;

/** A list that is part of the whole dataset. */
public interface WholeList {

    /** The operation that lists it: {@code listGrants}. */
    String operationId();

    /**
     * Lists all of it, as the operation does without any filter, for the sink that takes it; and what of the past the other
     * lists refer to.
     *
     * @param corrected whether accepted corrections are laid over what is published, where it has both
     */
    void listAll(boolean corrected);
}
