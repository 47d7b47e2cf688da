/** Whatever goes wrong, as a problem (RFC 9457). Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.problem;
