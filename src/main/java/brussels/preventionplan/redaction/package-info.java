/**
 * Texts about private persons that were taken out of all that is stored: when and why, never which. May use platform,
 * revision, audit and document.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.redaction;
