/** Non-profit organizations and the spellings of their names. May use document; what they were granted is told to it by the room grant. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.organization;
