package brussels.preventionplan.conformance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can hold a rule. Constants are spelled as in the contract. */
@Schema(name = "RuleKind")
enum RuleKind {
    /** The guide's own validator decides it by the contract alone; tests here do so too. */
    validated,
    /** A test can decide it, by answers or by the contract. */
    testable,
    /** A matter of judgement. */
    practice,
    /** It explains, and asks for nothing. */
    informative
}
