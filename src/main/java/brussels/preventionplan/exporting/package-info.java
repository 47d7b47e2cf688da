/**
 * What is stored, written as the tables of an answer that the import reads again. Where they go is the caller's matter.
 * May use what the tables hold, and the kinds of tables.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.exporting;
