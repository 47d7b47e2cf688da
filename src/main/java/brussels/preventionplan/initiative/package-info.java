/** What the Region itself organizes, as the letter tells. May use document. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.initiative;
