/** What may repair a published value, laid over it and never in its place. May use finding, document and revision. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.correction;
