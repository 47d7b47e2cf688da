/** Many rows at once: copied to the database as a stream, matched with what is there and stored by sets. For repositories only. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.bulk;
