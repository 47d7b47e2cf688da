/** Tables as files, written row by row: CSV, XLSX and tab-separated text. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.table;
