/**
 * The search over everything: what holds at present, by words in French and Dutch. Reads the tables of all facts. May use
 * language, revision, document and finding.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.search;
