/**
 * Why a table's totals do not add up: a search over the slips by which such tables go wrong. Pure: knows neither HTTP,
 * SQL nor Quarkus; amounts are whole cents. May use the check of listed against declared, and money.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.reconciliation.explanation;
