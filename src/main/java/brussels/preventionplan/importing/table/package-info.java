/**
 * Opens an uploaded file and reads its table: text, CSV or XLSX, whatever its encoding, separator and order of columns
 * (docs/importing.md). What is wrong with the file itself is told here; what its rows mean is read by the same code as
 * the annexes of a document. Pure: a file in, rows and issues out. May use what was read, the reading of rows, and the
 * platform's way to compare words.
 */
@NullMarked
package brussels.preventionplan.importing.table;

import org.jspecify.annotations.NullMarked;
