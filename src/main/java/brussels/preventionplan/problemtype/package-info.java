/** What the API's own kinds of problem mean. May use platform. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.problemtype;
