/** The published documents, line by line, and where in them a value stands. May use revision, language and the platform. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.document;
