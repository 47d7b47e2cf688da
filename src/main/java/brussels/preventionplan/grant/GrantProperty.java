package brussels.preventionplan.grant;

import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property of a grant that a correction can change. */
public enum GrantProperty {
    /** The amount in euro, written {@code 670000.00}. */
    amount("amount"),
    /** The French title. */
    titleFr("title.fr"),
    /** The Dutch title. */
    titleNl("title.nl"),
    /** The French description. */
    descriptionFr("description.fr"),
    /** The Dutch description. */
    descriptionNl("description.nl");

    private final String path;

    GrantProperty(String path) {
        this.path = path;
    }

    /** The property that a correction names, as in {@code title.fr}; empty where it names none of a grant's. */
    public static Optional<GrantProperty> ofPath(String path) {
        return Arrays.stream(values())
                .filter(property -> property.path.equals(path))
                .findFirst();
    }

    /** How corrections name it. */
    public String path() {
        return path;
    }

    /** Lays changes over a content, in their order; those of properties that a grant does not have are left out. */
    static Grant.Content lay(List<Correction.Change> changes, Grant.Content published) {
        Grant.Content content = published;
        for (Correction.Change change : changes) {
            Optional<GrantProperty> property = ofPath(change.property());
            if (property.isPresent()) {
                content = property.get().in(content, change.corrected());
            }
        }
        return content;
    }

    /** Its value in a grant's content; null where it is blank. */
    public @Nullable String of(Grant.Content content) {
        Bilingual title = content.title();
        Bilingual description = content.description();
        BigDecimal amount = content.amount();
        return switch (this) {
            case amount -> amount == null ? null : amount.toPlainString();
            case titleFr -> title == null ? null : title.fr();
            case titleNl -> title == null ? null : title.nl();
            case descriptionFr -> description == null ? null : description.fr();
            case descriptionNl -> description == null ? null : description.nl();
        };
    }

    /**
     * The content with another value of it.
     *
     * @param value null for blank
     */
    public Grant.Content in(Grant.Content content, @Nullable String value) {
        return switch (this) {
            case amount ->
                new Grant.Content(value == null ? null : new BigDecimal(value), content.title(), content.description());
            case titleFr ->
                new Grant.Content(
                        content.amount(), Bilingual.ofNullable(value, titleNl.of(content)), content.description());
            case titleNl ->
                new Grant.Content(
                        content.amount(), Bilingual.ofNullable(titleFr.of(content), value), content.description());
            case descriptionFr ->
                new Grant.Content(
                        content.amount(), content.title(), Bilingual.ofNullable(value, descriptionNl.of(content)));
            case descriptionNl ->
                new Grant.Content(
                        content.amount(), content.title(), Bilingual.ofNullable(descriptionFr.of(content), value));
        };
    }
}
