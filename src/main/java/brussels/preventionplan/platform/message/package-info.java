/** What the service says to people, in French, Dutch and English. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.message;
