package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.TableKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of an import and its fate. */
@Entity
@Table(name = "import_rows")
class ImportRow {

    @EmbeddedId
    private Key key;

    private int rowNumber;

    @Enumerated(EnumType.STRING)
    private TableKind kind;

    @Enumerated(EnumType.STRING)
    private RowFate.Fate fate;

    private @Nullable String path;

    private @Nullable BigDecimal amount;

    protected ImportRow() {}

    /** The how manieth row of which import. */
    @Embeddable
    record Key(
            @Column(name = "import_id") String importId,
            @Column(name = "position") int position) {}

    String importId() {
        return key.importId();
    }

    /** Its number in the import, from 1. */
    int number() {
        return key.position();
    }

    RowFate fate() {
        return new RowFate(rowNumber, kind, fate, path, amount);
    }
}
