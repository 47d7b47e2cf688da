/**
 * The command line: the service's own work without its HTTP. What checks a file needs no database, and starts nothing;
 * what imports and exports does so by the code that answers requests; what backs up, restores and copies works beside it. May use
 * imports, exports and checks.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.command;
