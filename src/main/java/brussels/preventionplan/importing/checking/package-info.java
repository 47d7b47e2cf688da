/** Rows that were read, matched with what is known and given their ids, and what is odd about them. Pure: knows neither HTTP nor SQL. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.importing.checking;
