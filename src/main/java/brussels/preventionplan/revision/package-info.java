/** The states that the data went through: one revision for each write. Uses nothing of the project. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.revision;
