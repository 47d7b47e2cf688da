/** The check of listed against declared. Pure: knows neither HTTP nor SQL. May use money. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.reconciliation.check;
