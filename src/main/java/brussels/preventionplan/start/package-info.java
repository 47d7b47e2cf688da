/**
 * Where a visitor comes in: the API as a whole, its health, the way to the start page; and what keeps a
 * dangerous configuration from starting. May use every room.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.start;
