/** What was seen to be odd in a document. May use revision, document and what document may use. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.finding;
