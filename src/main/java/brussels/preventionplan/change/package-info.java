/** What each revision of the data changed: the feed for services that keep a copy. Reads the tables of all facts. May use revision. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.change;
