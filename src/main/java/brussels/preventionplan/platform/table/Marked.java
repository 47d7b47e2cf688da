package brussels.preventionplan.platform.table;

/**
 * A text that says how good something is: where a table has colours, its cell has one.
 *
 * @param text of the cell
 * @param sign what it says
 */
public record Marked(String text, Sign sign) {

    /** How good something is. */
    public enum Sign {
        /** As it should be: green. */
        good("E2F0D9"),
        /** Not as it should be: red. */
        bad("F8CBAD"),
        /** Nobody can tell: yellow. */
        unsure("FFF2CC");

        private final String colour;

        Sign(String colour) {
            this.colour = colour;
        }

        /** The colour of its cell, as red, green and blue in hexadecimal digits. */
        String colour() {
            return colour;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
