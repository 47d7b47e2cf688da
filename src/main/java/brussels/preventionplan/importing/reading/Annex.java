package brussels.preventionplan.importing.reading;

import brussels.preventionplan.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One annex of a published text.
 *
 * @param number 1 or 2
 * @param title its caption without "Annexe 1 / Bijlage 1 :"
 * @param year the year that its caption names, or null
 * @param firstLine the line of its caption
 * @param lastLine its last line that is not blank
 */
public record Annex(int number, Bilingual title, @Nullable Integer year, int firstLine, int lastLine) {}
