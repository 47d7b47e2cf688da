/** The states that the data went through: one revision for each write. May use the technical rooms. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.revision;
