package brussels.preventionplan.platform.query;

/** What entities call a value, as Hibernate names its column here. */
public final class Columns {

    private Columns() {}

    /** {@code g.source.line} is {@code g.source_line}; whatever else stands in the expression stays. */
    public static String of(String expression) {
        StringBuilder columns = new StringBuilder(expression.length() + 8);
        boolean within = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '.') {
                columns.append(within ? '_' : '.');
                within = true;
            } else if (within && Character.isUpperCase(c)) {
                columns.append('_').append(Character.toLowerCase(c));
            } else {
                within = within && Character.isLetterOrDigit(c);
                columns.append(c);
            }
        }
        return columns.toString();
    }
}
