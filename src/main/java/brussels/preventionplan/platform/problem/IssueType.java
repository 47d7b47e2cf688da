package brussels.preventionplan.platform.problem;

/** In which way a part of a request breaks the contract: the Belgian REST guide's own issue types ([req-valid]). */
public enum IssueType {
    /** The contract knows no parameter or property of this name. */
    unknownInput("Unknown input"),
    /** The value is outside the schema that the contract gives for it. */
    schemaViolation("Input value is invalid with respect to the schema"),
    /** The value is a code that names nothing. */
    referencedResourceNotFound("Referenced resource not found");

    private final String title;

    IssueType(String title) {
        this.title = title;
    }

    /** The type as the answer names it. */
    public String urn() {
        return "urn:problem-type:belgif:input-validation:" + name();
    }

    /** What it is called, in English. */
    public String title() {
        return title;
    }
}
