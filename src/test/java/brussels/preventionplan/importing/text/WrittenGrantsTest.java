package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever table of grants is written, in rows of five or seven columns, what is read is what was written. */
class WrittenGrantsTest {

    /** An amount with one of the ways to write it. */
    record Money(BigDecimal value, String text) {}

    record Grant(
            String organization,
            @Nullable Money amount,
            boolean oneCell,
            boolean bilingualTitle,
            Texts texts,
            boolean cut) {}

    record Texts(String titleFr, String titleNl, String french, String dutch) {}

    record Block(Texts texts, int count, @Nullable Money amount, List<Grant> grants) {}

    @Property(tries = 400)
    void whatIsWrittenIsRead(@ForAll("blocks") List<Block> blocks, @ForAll long blanks, @ForAll boolean banner) {
        WrittenText text = new WrittenText(blanks);
        text.row("Annexe 2 / Bijlage 2 : Tableau en 2023 / Tabel in 2023");
        if (banner) {
            text.row("Appel à projets", "", "", "", "Appel à projets", "", "");
        }
        text.row(
                "Thématique et mesure", "Nom de l'asbl", "Nombre", "Montant", "Intitulé", "Descriptif", "Omschrijving");
        List<PlanTitle> titles = new ArrayList<>();
        List<DeclaredTotalRow> totals = new ArrayList<>();
        List<GrantRow> grants = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            MeasureCode measure = new MeasureCode(2, index + 1);
            String title = block.texts().titleFr() + " / " + block.texts().titleNl();
            String[] cells = {measure + ": " + title, "", String.valueOf(block.count()), written(block.amount()), ""};
            int line = text.row(cells);
            titles.add(new PlanTitle(
                    measure.toString(),
                    new Bilingual(block.texts().titleFr(), block.texts().titleNl()),
                    Place.ofRow(2, line).cell(1)));
            totals.add(new DeclaredTotalRow(
                    measure.toString(),
                    block.count(),
                    value(block.amount()),
                    String.join("\t", cells),
                    Place.ofRow(2, line)));
            block.grants().forEach(grant -> grants.add(write(text, measure, grant)));
        }

        ReadDocument read = TextReader.read(text.toString());

        assertEquals(titles, read.titles());
        assertEquals(totals, read.declaredTotals());
        assertEquals(grants, read.grants());
    }

    private static GrantRow write(WrittenText text, MeasureCode measure, Grant grant) {
        Texts texts = grant.texts();
        String title = texts.titleFr() + (grant.bilingualTitle() ? " / " + texts.titleNl() : "");
        boolean dutchMissing = grant.cut() && !grant.oneCell();
        List<String> cells =
                new ArrayList<>(List.of(measure.toString(), grant.organization(), "", written(grant.amount())));
        String published = grant.oneCell()
                ? title + " " + texts.french()
                : title + "\t" + texts.french() + (dutchMissing ? "" : "\t" + texts.dutch());
        cells.add(published);
        int line = text.row(cells.toArray(String[]::new));
        return new GrantRow(
                measure,
                grant.organization(),
                null,
                null,
                value(grant.amount()),
                written(grant.amount()),
                grant.oneCell()
                        ? null
                        : new Bilingual(texts.titleFr(), grant.bilingualTitle() ? texts.titleNl() : null),
                grant.oneCell()
                        ? new Bilingual(published, null)
                        : new Bilingual(texts.french(), dutchMissing ? null : texts.dutch()),
                published,
                Place.ofRow(2, line));
    }

    private static String written(@Nullable Money amount) {
        return amount == null ? "" : amount.text();
    }

    private static @Nullable BigDecimal value(@Nullable Money amount) {
        return amount == null ? null : amount.value();
    }

    @Property(tries = 500)
    void anAmountIsReadInEveryWayOfWritingIt(@ForAll("money") Money money) {
        assertEquals(new AmountText.Amount(money.value()), AmountText.of(money.text()), money.text());
    }

    @Provide
    Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 99_999_999_999L),
                        Arbitraries.of('.', ' ', '\u00A0', '\u202F'),
                        Arbitraries.of("%s €", "%s", "€ %s", "%s\u00A0EUR", "%s€"),
                        Arbitraries.of(true, false))
                .as((cents, group, pattern, round) -> {
                    BigDecimal value = BigDecimal.valueOf(round ? cents / 100 * 100 : cents, 2);
                    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
                    symbols.setGroupingSeparator(group);
                    symbols.setDecimalSeparator(',');
                    String number = new DecimalFormat(round ? "#,##0" : "#,##0.00", symbols).format(value);
                    return new Money(value, String.format(pattern, number));
                });
    }

    @Provide
    Arbitrary<List<Block>> blocks() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.integers().between(0, 999),
                        money().injectNull(0.2),
                        grant().list().ofMaxSize(5))
                .as(Block::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private Arbitrary<Grant> grant() {
        Arbitrary<String> organizations = Arbitraries.of("2Bouts", "A / B asbl / vzw", "É-é (X): y", "M2", "Socabé");
        return Combinators.combine(
                        organizations,
                        money().injectNull(0.2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        texts(),
                        Arbitraries.of(true, false))
                .as(Grant::new);
    }

    private Arbitrary<Texts> texts() {
        return Combinators.combine(
                        WrittenWords.french(),
                        WrittenWords.dutchWithSlashes(),
                        WrittenWords.frenchWithSlashes(),
                        WrittenWords.dutchWithSlashes())
                .as(Texts::new);
    }
}
