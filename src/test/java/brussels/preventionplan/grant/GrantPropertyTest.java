package brussels.preventionplan.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.grant.Grant.Content;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantPropertyTest {

    private static final Content FULL = new Content(
            new BigDecimal("670000.00"),
            new Bilingual("Formation", "Opleiding"),
            new Bilingual("Organisation", "Organisatie"));
    private static final Content BLANK = new Content(null, null, null);

    @Test
    void everyPropertyIsFoundByItsPath() {
        assertEquals(Optional.of(GrantProperty.amount), GrantProperty.ofPath("amount"));
        assertEquals(Optional.of(GrantProperty.titleFr), GrantProperty.ofPath("title.fr"));
        assertEquals(Optional.of(GrantProperty.titleNl), GrantProperty.ofPath("title.nl"));
        assertEquals(Optional.of(GrantProperty.descriptionFr), GrantProperty.ofPath("description.fr"));
        assertEquals(Optional.of(GrantProperty.descriptionNl), GrantProperty.ofPath("description.nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title", "titleFr", "organization", "title.en", "Amount"})
    void otherPathsNameNoProperty(String path) {
        assertEquals(Optional.empty(), GrantProperty.ofPath(path));
    }

    @Test
    void valuesAreReadFromTheContent() {
        assertEquals("670000.00", GrantProperty.amount.of(FULL));
        assertEquals("Formation", GrantProperty.titleFr.of(FULL));
        assertEquals("Opleiding", GrantProperty.titleNl.of(FULL));
        assertEquals("Organisation", GrantProperty.descriptionFr.of(FULL));
        assertEquals("Organisatie", GrantProperty.descriptionNl.of(FULL));
    }

    @ParameterizedTest
    @EnumSource(GrantProperty.class)
    void aBlankContentHasNoValue(GrantProperty property) {
        assertNull(property.of(BLANK));
    }

    @ParameterizedTest
    @EnumSource(GrantProperty.class)
    void changingOnePropertyChangesNoOther(GrantProperty property) {
        Content changed = property.in(FULL, "5.00");
        for (GrantProperty each : GrantProperty.values()) {
            assertEquals(each == property ? "5.00" : each.of(FULL), each.of(changed), each.name());
        }
    }

    @ParameterizedTest
    @EnumSource(GrantProperty.class)
    void aPropertyCanBeBlankedAndFilledAgain(GrantProperty property) {
        Content blanked = property.in(FULL, null);
        assertNull(property.of(blanked));
        assertEquals(FULL, property.in(blanked, property.of(FULL)));
        Content filled = property.in(BLANK, "5.00");
        assertEquals("5.00", property.of(filled));
        assertEquals(BLANK, property.in(filled, null));
    }

    @Test
    void aTextWithoutBothLanguagesIsNoText() {
        Content french = GrantProperty.titleNl.in(FULL, null);
        assertEquals(new Bilingual("Formation", null), french.title());
        assertNull(GrantProperty.titleFr.in(french, null).title());
        assertNull(GrantProperty.titleFr.in(french, "  ").title());
    }

    @Test
    void anAmountThatIsNoNumberIsRefused() {
        assertThrows(NumberFormatException.class, () -> GrantProperty.amount.in(FULL, "much"));
    }

    private static Correction.Change change(String property, @Nullable String corrected) {
        return new Correction.Change("grants/2022-M2.1-1", property, null, corrected);
    }

    @Test
    void changesAreLaidOverAContentInTheirOrder() {
        Content laid = GrantProperty.lay(
                List.of(change("amount", "5.00"), change("title.fr", null), change("amount", "30000.00")), FULL);
        assertEquals(
                new Content(new BigDecimal("30000.00"), new Bilingual(null, "Opleiding"), FULL.description()), laid);
    }

    @Test
    void whatAGrantDoesNotHaveIsLeftOut() {
        assertEquals(FULL, GrantProperty.lay(List.of(change("organization", "Socabé")), FULL));
    }
}
