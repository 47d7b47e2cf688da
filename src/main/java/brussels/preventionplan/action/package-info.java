/** What communes do under a measure: the rows of Annex 1. May use commune, measure, revision, document and finding. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.action;
