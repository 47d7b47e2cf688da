package brussels.preventionplan.importing.text;

import java.util.Random;

/** A text that a test writes line by line, with blank lines strewn in, so that it knows where each line stands. */
final class WrittenText {

    private final StringBuilder text = new StringBuilder();
    private final Random blanks;
    private int lines;

    WrittenText(long seedOfBlanks) {
        blanks = new Random(seedOfBlanks);
    }

    /** Writes a row, and says on which line it stands. */
    int row(String... cells) {
        while (blanks.nextInt(5) == 0) {
            line(blanks.nextBoolean() ? "" : "\t \t");
        }
        return line(String.join("\t", cells));
    }

    /** Writes a line right below the one before. */
    int line(String line) {
        text.append(line).append('\n');
        return ++lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
