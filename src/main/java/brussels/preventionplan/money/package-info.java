/** Exact amounts of money. A small value; uses nothing of the project. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.money;
