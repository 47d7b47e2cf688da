/** Reference data: communes and police zones, and what a commune declares in a year. May use measure, document and revision. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.commune;
