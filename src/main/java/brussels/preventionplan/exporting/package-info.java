/**
 * What is stored, written for others to use: the tables of an answer, which the import reads again, the inventory of
 * subsidies, and the catalog of all that there is. May use what these hold, and the kinds of tables.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.exporting;
