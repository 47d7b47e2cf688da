/** What a client may ask of any answer: some properties only, one language, embedded resources, a tag to revalidate it by. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.representation;
