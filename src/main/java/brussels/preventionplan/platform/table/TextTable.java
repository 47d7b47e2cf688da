package brussels.preventionplan.platform.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as tab-separated text, in which quotes are characters as any other but at the beginning of a cell: such a cell
 * stands in quotes, as spreadsheets write it.
 */
final class TextTable implements TableWriter {

    private static final Pattern SEPARATORS = Pattern.compile("\\R|\t");

    private final Writer characters;

    TextTable(Writer characters) {
        this.characters = characters;
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        characters.write(cells.stream()
                .map(cell -> quoted(SEPARATORS.matcher(TableWriter.text(cell)).replaceAll(" ")))
                .collect(Collectors.joining("\t", "", "\n")));
    }

    private static String quoted(String cell) {
        return cell.startsWith("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
