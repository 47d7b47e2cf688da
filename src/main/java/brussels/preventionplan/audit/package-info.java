/**
 * Who wrote when, and what stood there before and after: one entry for each thing that a write changes, made in the
 * write's own transaction and never changed again. May use the technical rooms and that of revisions.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.audit;
