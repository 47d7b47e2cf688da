package brussels.preventionplan.exporting;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.commune.CommuneDeclaration;
import brussels.preventionplan.commune.CommuneDeclarations;
import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Fact;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.measure.MeasureTitles;
import brussels.preventionplan.platform.table.TableWriter;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotals;
import brussels.preventionplan.total.PublishedYears;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the annexes as they stand in an answer, made from what is stored at present. Read again in the same
 * order, their rows are given the same ids and values.
 */
@ApplicationScoped
public class AnnexTables {

    /** Line 70. */
    private static final List<String> HEADER_OF_ACTIONS =
            List.of("Commune / Gemeente", "Mesure / Maatregel", "PLPP / PPBP");

    /** Line 124. Under just these names a row may have title and text in one cell (lines 136–147). */
    private static final List<String> HEADER_OF_GRANTS = List.of(
            "Thématique et mesure PGSP / Thema en maatregel GVPP",
            "Nom de l'asbl / Naam van de vzw",
            "Nombre de projets retenus / Aantal geselecteerde projecten",
            "Montant attribué par BPS / Door BPV toegerekend bedrag",
            "Intitulé du projet Projectnaam",
            "Descriptif du projet",
            "Omschrijving van het project");

    private static final String NOTHING_DECLARED = "/";

    private final Actions actions;
    private final CommuneDeclarations declarations;
    private final Grants grants;
    private final DeclaredTotals totals;
    private final MeasureTitles titles;
    private final PublishedYears years;

    AnnexTables(
            Actions actions,
            CommuneDeclarations declarations,
            Grants grants,
            DeclaredTotals totals,
            MeasureTitles titles,
            PublishedYears years) {
        this.actions = actions;
        this.declarations = declarations;
        this.grants = grants;
        this.totals = totals;
        this.titles = titles;
        this.years = years;
    }

    /**
     * Writes the table of a year, row by row, within the caller's transaction.
     *
     * @return how many rows it has below its header
     */
    public long write(TableKind kind, int year, Basis basis, TableWriter table) throws IOException {
        try {
            return switch (kind) {
                case actions -> writeActions(year, table);
                case grants -> writeGrants(year, basis, table);
            };
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** How many rows the table of a year has below its header; 0 where nothing of the kind is stored. */
    public long count(TableKind kind, int year) {
        return switch (kind) {
            case actions ->
                actions.countOfYear(year, AsOf.NOW)
                        + silent(declarations.listOfYear(year, AsOf.NOW)).size();
            case grants ->
                grants.countOfYears(List.of(year), AsOf.NOW)
                        + totals.listOfYear(year, AsOf.NOW).size();
        };
    }

    /** The newest year that has such a table. */
    public Optional<Integer> latestYear(TableKind kind) {
        return years.list(AsOf.NOW).stream()
                .filter(year -> count(kind, year) > 0)
                .findFirst();
    }

    private long writeActions(int year, TableWriter table) throws IOException {
        List<CommuneDeclaration> declared = declarations.listOfYear(year, AsOf.NOW);
        Map<Integer, String> names = declared.stream()
                .collect(Collectors.toMap(CommuneDeclaration::nisCode, CommuneDeclaration::publishedName));
        table.write(HEADER_OF_ACTIONS);
        Interleaved<CommuneDeclaration> rows = new Interleaved<>(table, silent(declared), AnnexTables::silence);
        actions.forEachOfYear(
                year,
                AsOf.NOW,
                action -> rows.add(
                        action,
                        List.of(
                                Objects.requireNonNull(
                                        names.get(action.commune().nisCode()), "an action's commune declares it"),
                                action.measureCode(),
                                action.publishedText())));
        return rows.end();
    }

    /** Those whose row names no measure. */
    private static List<CommuneDeclaration> silent(List<CommuneDeclaration> declared) {
        return declared.stream().filter(each -> each.measures().isEmpty()).toList();
    }

    private static List<String> silence(CommuneDeclaration declaration) {
        return switch (declaration.status()) {
            case nothingDeclared -> List.of(declaration.publishedName(), NOTHING_DECLARED, NOTHING_DECLARED);
            case blank, declared -> List.of(declaration.publishedName(), "", "");
        };
    }

    private long writeGrants(int year, Basis basis, TableWriter table) throws IOException {
        Map<String, String> titleOfMeasure = titles.listTitles().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ": " + TextCells.inBoth(each.getValue())));
        table.write(HEADER_OF_GRANTS);
        Interleaved<DeclaredTotal> rows = new Interleaved<>(
                table,
                totals.listOfYear(year, AsOf.NOW),
                total -> total(total, titleOfMeasure.getOrDefault(total.code(), ""), basis));
        grants.forEachOfYears(List.of(year), AsOf.NOW, grant -> rows.add(grant, TextCells.row(grant, basis)));
        return rows.end();
    }

    private static List<@Nullable Object> total(DeclaredTotal total, String title, Basis basis) {
        DeclaredTotal.Declared declared = total.declared(basis);
        return Arrays.asList(total.code() + title, "", declared.projectCount(), declared.amount());
    }

    /** Few rows among many others that come one by one, all in the order in which they were published. */
    private static final class Interleaved<F extends Fact> {

        private static final Comparator<Fact> AS_PUBLISHED = Comparator.comparing(
                        (Fact fact) -> fact.source().documentId())
                .thenComparingInt(fact -> fact.source().line());

        private final TableWriter table;
        private final Queue<F> few;
        private final Function<F, List<? extends @Nullable Object>> cells;
        private long count;

        Interleaved(TableWriter table, List<F> few, Function<F, List<? extends @Nullable Object>> cells) {
            this.table = table;
            this.few = new ArrayDeque<>(few);
            this.cells = cells;
        }

        void add(Fact next, List<? extends @Nullable Object> row) {
            for (F first = few.peek(); first != null && AS_PUBLISHED.compare(first, next) < 0; first = few.peek()) {
                write(cells.apply(few.remove()));
            }
            write(row);
        }

        long end() {
            while (!few.isEmpty()) {
                write(cells.apply(few.remove()));
            }
            return count;
        }

        private void write(List<? extends @Nullable Object> row) {
            try {
                table.write(row);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            count++;
        }
    }
}
