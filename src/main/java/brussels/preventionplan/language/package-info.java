/** Texts in French and Dutch. A small value; uses nothing of the project. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.language;
