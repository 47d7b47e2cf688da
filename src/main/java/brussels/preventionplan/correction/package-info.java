/**
 * What may repair a published value, laid over it and never in its place. May use platform, revision, audit, document and
 * redaction.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.correction;
