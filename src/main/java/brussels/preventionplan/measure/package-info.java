/** Reference data: plan, theme and measures, with the titles that a document gives them. May use document. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.measure;
