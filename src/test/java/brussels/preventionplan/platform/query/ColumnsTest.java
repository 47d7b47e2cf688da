package brussels.preventionplan.platform.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g.year | g.year",
                "g.measureCode | g.measure_code",
                "g.source.line | g.source_line",
                "g.organization.id | g.organization_id",
                "coalesce(g.amount, -1) | coalesce(g.amount, -1)",
                "case when g.corrected then g.correctedAmount else g.amount end"
                        + " | case when g.corrected then g.corrected_amount else g.amount end",
                "g.sinceRevision <= :p0 and (g.untilRevision is null or g.untilRevision > :p0)"
                        + " | g.since_revision <= :p0 and (g.until_revision is null or g.until_revision > :p0)"
            })
    void whatEntitiesCallAValueIsAColumn(String expression, String columns) {
        assertEquals(columns, Columns.of(expression));
    }
}
