package brussels.preventionplan.importing.table;

/**
 * How much of a file is read (docs/importing.md).
 *
 * @param bytes the size of the file
 * @param rows data rows of a table
 * @param cellLength characters of one cell
 * @param columns cells of one row
 * @param gatheredCharacters characters of what has to be read as a whole: the text of an answer, or a table of actions
 * @param unzippedBytes bytes of all parts of a workbook together
 * @param partBytes bytes of a part of a workbook that is no sheet, such as its strings, which are held in memory
 * @param ratio how many times smaller than itself a part of a workbook may be packed
 * @param entries parts of a workbook
 */
public record Limits(
        long bytes,
        int rows,
        int cellLength,
        int columns,
        int gatheredCharacters,
        long unzippedBytes,
        long partBytes,
        int ratio,
        int entries) {

    private static final int MEBI = 1024 * 1024;

    /** The limits where an operator sets none. */
    public static Limits standard() {
        return new Limits(100L * MEBI, 2_000_000, 32_768, 100, 4 * MEBI, 1024L * MEBI, 64L * MEBI, 200, 1000);
    }
}
