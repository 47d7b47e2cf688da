/**
 * Reads the text of a parliamentary answer: the letter and its two annexes, into rows that each know their line. Pure:
 * text in, {@link brussels.preventionplan.importing.reading.ReadDocument} out, in time that grows with the length of
 * the text alone. It knows the layout, not one document: nothing here names a commune, an organization or an amount.
 * Line numbers in comments are those of the published answer to question 1038, where each rule was found.
 */
@NullMarked
package brussels.preventionplan.importing.text;

import org.jspecify.annotations.NullMarked;
