package brussels.preventionplan.start;

/**
 * A setting that gives away what it should not.
 *
 * @param setting its name, as in {@code application.properties}
 * @param why what is dangerous about it and what to set instead; a sentence without the setting's name before it
 * @param effect what the service does about it
 */
record Danger(String setting, String why, Effect effect) {

    /** What the service does about a danger. */
    enum Effect {
        /** It does not start. */
        REFUSED,
        /** It says so in the log, since the operator asked for it by name. */
        WARNED
    }

    static Danger refused(String setting, String why) {
        return new Danger(setting, why, Effect.REFUSED);
    }

    static Danger warned(String setting, String why) {
        return new Danger(setting, why, Effect.WARNED);
    }

    boolean isRefused() {
        return effect == Effect.REFUSED;
    }

    /** The setting and what is wrong with it, for the operator. */
    String sentence() {
        return setting + " " + why;
    }
}
