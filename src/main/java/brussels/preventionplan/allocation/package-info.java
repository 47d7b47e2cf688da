/** Money that the letter names as a whole. May use measure and document. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.allocation;
