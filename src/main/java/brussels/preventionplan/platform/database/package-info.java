/**
 * The database inside the service: a real PostgreSQL, unpacked, started, watched, backed up, copied and stopped by the service
 * itself, in tests, in dev mode and in the packaged jar. It hooks in as a JDBC driver; naming another URL switches all of it
 * off. And which database a request reads, where an operator named copies.
 *
 * <p>Knows nothing of any feature.
 */
@NullMarked
package brussels.preventionplan.platform.database;

import org.jspecify.annotations.NullMarked;
