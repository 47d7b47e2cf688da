package brussels.preventionplan.page;

/** A code of the contract, and what it is called in the language of the visit. */
record Named(String code, String name) {}
