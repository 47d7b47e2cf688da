/** Checksums. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.digest;
