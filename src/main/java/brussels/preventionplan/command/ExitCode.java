package brussels.preventionplan.command;

/** What a command ends with. */
enum ExitCode {
    /** All was done, and adds up where that was asked. */
    done(0),
    /** A file cannot be taken in as it stands, or does not add up; or the service met a fault. */
    failed(1),
    /** The command was not understood, or its file cannot be read. */
    refused(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    static ExitCode of(int number) {
        return switch (number) {
            case 0 -> done;
            case 2 -> refused;
            default -> failed;
        };
    }

    int number() {
        return number;
    }
}
