package brussels.preventionplan.platform.contract;

/** Tells which codes of one kind exist, so that a query that names another is refused. One bean for each kind. */
public interface CodeList {

    /** The query parameter that takes codes of this kind, in every operation that has it. */
    String parameter();

    /** Whether the code names something; the value is within the parameter's schema. */
    boolean has(String code);
}
