package brussels.preventionplan.conformance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a rule here. Constants are spelled as in the contract. */
@Schema(name = "RuleStatus")
enum RuleStatus {
    /** The API keeps it; where a test can hold it, one does. */
    kept,
    /** The API breaks it, for the reason that is given. */
    leftOnPurpose,
    /** The API has nothing that it could apply to. */
    notApplicable
}
