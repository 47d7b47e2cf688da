/** Totals over grants, declared totals and the coverage of measures by communes. May use grant, action and what they may use. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.total;
