package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void isTheFirstGraveLine() {
        assertEquals(
                "could not write to file: No space left on device",
                Complaint.in(
                        "LOG:  starting\nFATAL:  could not write to file: No space left on device\nFATAL:  later\n"));
    }

    @Test
    void isTheErrorOfATool() {
        assertEquals(
                "invalid locale name", Complaint.in("creating directory ... ok\ninitdb: error: invalid locale name\n"));
    }

    @Test
    void isTheLastLineWhenNoneIsGrave() {
        assertEquals(
                "unshare failed: Operation not permitted",
                Complaint.in("a\nunshare failed: Operation not permitted\n\n"));
    }

    @Test
    void saysThatThereIsNone() {
        assertEquals("it ended without a word", Complaint.in("\n"));
    }
}
