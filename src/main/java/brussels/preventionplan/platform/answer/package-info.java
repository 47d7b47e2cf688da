/** Answers as bytes: how they are packed and tagged, and kept as long as the data stay as they are. Knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.answer;
