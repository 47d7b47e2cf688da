/** Which rules of the Belgian REST guide the API keeps, and what shows it. May use platform. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.conformance;
