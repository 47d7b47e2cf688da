package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.contract.Contract;
import brussels.preventionplan.platform.contract.Leaf;
import brussels.preventionplan.platform.paging.ListSink;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Takes whole lists as tables: the one that the request at hand asks for, or one after another for a file of several. */
@RequestScoped
public class ListTables implements ListSink {

    private static final String EMBED = "embed";
    private static final String FORMAT = "format";

    private final UriInfo uri;
    private final Contract contract;
    private final Representation representation;
    private final Spool spool;
    private @Nullable Asked asked;
    private @Nullable Target target;
    private @Nullable FileAnswer answer;

    @Inject
    ListTables(UriInfo uri, Contract contract, Representation representation, Spool spool) {
        this.uri = uri;
        this.contract = contract;
        this.representation = representation;
        this.spool = spool;
    }

    /** What a client asked for. */
    private record Asked(String operationId, ListForm form, TableFormat format) {}

    /** Where the next list goes. */
    private record Target(ListTable table, TableWriter writer, TableFormat format) {}

    /**
     * A list as a file.
     *
     * @param form of the file
     * @param name of the file
     */
    record FileAnswer(Download download, ListForm form, String name) {}

    /** Has the list of the request taken as a table. */
    void ask(String operationId, ListForm form, String dialect) {
        asked = new Asked(operationId, form, form.format(dialect));
    }

    /** The table that the request asked for; empty where it asked for none. */
    Optional<FileAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /**
     * Writes a list to a table of a file of several.
     *
     * @param table which list, in which columns
     * @param listing lists it
     * @throws IOException where it cannot be written
     */
    public void write(ListTable table, TableWriter writer, TableFormat format, Runnable listing) throws IOException {
        target = new Target(table, writer, format);
        try {
            listing.run();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            target = null;
        }
    }

    /** The columns of a table, if nothing is selected. */
    public List<Leaf> columns(ListTable table) {
        return table.columns(contract);
    }

    @Override
    public boolean takesAll() {
        return asked != null || target != null;
    }

    @Override
    public void take(LongSupplier count, Consumer<Consumer<Object>> items) {
        Target next = target;
        Asked wanted = asked;
        if (next != null) {
            checkSize(next.format(), count);
            write(next.table(), next.writer(), Map.of(), items);
        } else if (wanted != null) {
            Map<String, List<String>> query = uri.getQueryParameters();
            if (query.containsKey(EMBED)) {
                throw refusal(EMBED, query.get(EMBED).get(0), "issue.embedWithTable", Map.of());
            }
            checkSize(wanted.format(), count);
            String name = name();
            Download.Source content = bytes -> {
                try (TableWriter writer = wanted.format().open(bytes, name)) {
                    write(ListTable.of(wanted.operationId()), writer, query, items);
                }
            };
            answer = new FileAnswer(
                    wanted.form() == ListForm.xlsx ? spool.make(content) : spool.makeText(content),
                    wanted.form(),
                    name + "." + wanted.form());
        }
    }

    private void write(
            ListTable table, TableWriter writer, Map<String, List<String>> query, Consumer<Consumer<Object>> items) {
        ItemRows rows = new ItemRows(table, contract, representation, query, writer);
        try {
            rows.begin();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        items.accept(item -> {
            try {
                rows.write(item);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Found before anything is written. */
    private static void checkSize(TableFormat format, LongSupplier count) {
        long rows = format.maxRows() == Long.MAX_VALUE ? 0 : count.getAsLong();
        if (rows > format.maxRows()) {
            throw refusal(
                    FORMAT,
                    format.name(),
                    "issue.largerThanSheet",
                    Map.of("maximum", String.valueOf(format.maxRows())));
        }
    }

    private static ProblemException refusal(String name, String value, String message, Map<String, String> arguments) {
        Map<String, String> named = new TreeMap<>(arguments);
        named.put("name", name);
        return ProblemException.badRequest(List.of(Issue.schemaViolation("query", name, value, message, named)));
    }

    /** What is listed, and of which years where it is said: {@code grants-2022}. */
    private String name() {
        StringBuilder name =
                new StringBuilder(uri.getPath().replaceFirst("^/+", "").replaceAll("[^A-Za-z0-9.]+", "-"));
        uri.getQueryParameters()
                .getOrDefault("year", List.of())
                .forEach(year -> name.append('-').append(year.replaceAll("[^0-9]", "")));
        return name.toString();
    }
}
