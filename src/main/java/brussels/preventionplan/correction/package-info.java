/** What may repair a published value, laid over it and never in its place. May use finding and document. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.correction;
