/** Small graphs of RDF 1.1, written as Turtle and as JSON-LD. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.rdf;
