/** What non-profits get under a measure: the rows of Annex 2, and which names mean the same non-profit. May use organization, measure, revision, document, finding and correction. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.grant;
