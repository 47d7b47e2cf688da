/** The check of what is listed against what is declared: a pure core and a thin resource. May use total and what total may use. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.reconciliation;
