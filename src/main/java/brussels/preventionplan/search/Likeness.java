package brussels.preventionplan.search;

/** How like a word of a text is to one that was asked for; the first is the best. */
enum Likeness {
    /** It is the word. */
    exact(0),
    /** It begins with the word. */
    prefix(1),
    /** It begins with the stem of the word, in French or in Dutch. */
    stem(2),
    /** It looks much like the word, which stands nowhere as it was asked for. */
    slip(3),
    /** It is another word. */
    none(4);

    private final int distance;

    Likeness(int distance) {
        this.distance = distance;
    }

    /** How far it is from the word itself. */
    int distance() {
        return distance;
    }
}
