package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.query.SearchableText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a table, with the names by which a header may call it: the contract's (docs/importing.md), the annex's in
 * both languages or in one, and the plain word. Case, accents, spaces and punctuation do not matter.
 */
public enum TableColumn {
    /** Line 70. */
    commune(TableKind.actions, Columns.COMMUNE, true, "commune", "gemeente"),
    /** Line 70. */
    measureOfAction(TableKind.actions, Columns.MEASURE, true, "measure", "mesure", "maatregel"),
    /** Lines 70 and 71, which a file may have as one row. */
    activity(
            TableKind.actions,
            Columns.ACTIVITY,
            true,
            "activity",
            "activité",
            "activiteit",
            "PLPP",
            "PPBP",
            "PLPP / PPBP (direction/cellule/service et nom de l'activité) / (directie/cel/dienst en naam van de activiteit)",
            "PLPP (direction/cellule/service et nom de l'activité)",
            "PPBP (directie/cel/dienst en naam van de activiteit)"),
    /** Line 124, as all that follow. */
    measureOfGrant(
            TableKind.grants,
            Columns.CODE,
            true,
            "measure",
            "mesure",
            "maatregel",
            "Thématique et mesure",
            "Thema en maatregel",
            "Thématique et mesure PGSP",
            "Thema en maatregel GVPP"),
    organization(
            TableKind.grants,
            Columns.ORGANIZATION,
            true,
            "organization",
            "organisation",
            "organisatie",
            "asbl",
            "vzw",
            "Nom de l'asbl",
            "Naam van de vzw"),
    projectCount(
            TableKind.grants,
            Columns.COUNT,
            false,
            "projectCount",
            "Nombre de projets",
            "Aantal projecten",
            "Nombre de projets retenus",
            "Aantal geselecteerde projecten"),
    amount(
            TableKind.grants,
            Columns.AMOUNT,
            true,
            "amount",
            "montant",
            "bedrag",
            "Montant attribué",
            "Toegerekend bedrag",
            "Montant attribué par BPS",
            "Door BPV toegerekend bedrag"),
    title(
            TableKind.grants,
            Columns.TITLE,
            false,
            "title",
            "titre",
            "titel",
            "intitulé",
            "Intitulé du projet",
            "Projectnaam",
            TableColumn.TITLE_OF_ANNEX),
    frenchDescription(TableKind.grants, Columns.FRENCH, false, "description_fr", "descriptif", "Descriptif du projet"),
    dutchDescription(
            TableKind.grants, Columns.DUTCH, false, "description_nl", "omschrijving", "Omschrijving van het project"),
    enterpriseNumber(
            TableKind.grants,
            Columns.ENTERPRISE_NUMBER,
            false,
            "enterpriseNumber",
            "Numéro d'entreprise",
            "Ondernemingsnummer");

    /** What the annex alone calls the column, in both languages without a slash (line 124). */
    public static final String TITLE_OF_ANNEX = "Intitulé du projet Projectnaam";

    static final int LONGEST_NAME = 200;
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("\\s+/\\s+");

    private final TableKind kind;
    private final int number;
    private final boolean required;
    private final List<String> names;
    private final Set<String> keys;

    TableColumn(TableKind kind, int number, boolean required, String... names) {
        this.kind = kind;
        this.number = number;
        this.required = required;
        this.names = List.of(names);
        this.keys = Arrays.stream(names).map(TableColumn::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The column of a table that a header's cell names: as a whole, or by both its halves. */
    static Optional<TableColumn> named(String cell, TableKind kind) {
        if (cell.length() > LONGEST_NAME || Spaces.isBlank(cell)) {
            return Optional.empty();
        }
        String whole = key(cell);
        List<String> halves = cell.indexOf('/') < 0
                ? List.of(whole)
                : BETWEEN_LANGUAGES.splitAsStream(cell).map(TableColumn::key).toList();
        return of(kind).filter(column -> column.keys.contains(whole) || column.keys.containsAll(halves))
                .findFirst();
    }

    /** The columns of a table, in the annex's order. */
    public static Stream<TableColumn> of(TableKind kind) {
        return Arrays.stream(values()).filter(column -> column.kind == kind);
    }

    /** What two spellings of a column's name have in common. */
    public static String key(String name) {
        return SearchableText.of(name).replace(" ", "");
    }

    /** Its place in the annex's order, from 1. */
    public int number() {
        return number;
    }

    /** Whether rows mean nothing without it. */
    boolean isRequired() {
        return required;
    }

    /** What the contract calls it. */
    public String apiName() {
        return names.get(0);
    }

    /** All names that a header may call it by. */
    public List<String> names() {
        return names;
    }
}
