/** From a published text to stored facts: looks up, matches, checks and loads what was read, in one transaction. May use every room above it. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.importing;
