/** What was read from a text, row by row, with the place of each; no rule of any layout. May use language, document places, codes. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.importing.reading;
