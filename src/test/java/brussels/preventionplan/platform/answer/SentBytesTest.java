package brussels.preventionplan.platform.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.answer.KeptAnswer.Packed;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bytes that are sent again are outside the heap, as long as there is room for them or somebody sends them. */
class SentBytesTest {

    private static final int MORE_THAN_HAVE_ROOM = 20;

    private final SentBytes sent = new SentBytes();

    private static byte[] bytes(int first, int length) {
        byte[] bytes = new byte[length];
        bytes[0] = (byte) first;
        return bytes;
    }

    private static Packed packed(int first, int length) {
        return new KeptAnswer(
                        bytes(first, length), EntityTag.of(bytes(first, length), "1"), "text/plain", List.of(), "")
                .pack(ContentCoding.identity);
    }

    private ByteBuf ask(Packed packed) {
        return sent.of(packed).orElseThrow();
    }

    @Test
    void theyAreThoseOfTheAnswerOutsideTheHeap() {
        Packed packed = packed(7, 3);
        ByteBuf bytes = ask(packed);
        assertTrue(bytes.isDirect());
        assertArrayEquals(new byte[] {7, 0, 0}, ByteBufUtil.getBytes(bytes));
    }

    @Test
    void whoeverSendsThemHasThemFromTheirBeginning() {
        Packed packed = packed(7, 3);
        ByteBuf bytes = ask(packed);
        bytes.skipBytes(2);
        bytes.release();
        assertArrayEquals(new byte[] {7, 0, 0}, ByteBufUtil.getBytes(ask(packed)));
    }

    @Test
    void theyAreLetGoWhereThereIsNoRoomOnceTheyAreSent() {
        List<Packed> answers = IntStream.range(0, MORE_THAN_HAVE_ROOM)
                .mapToObj(number -> packed(number, SentBytes.LARGEST))
                .toList();
        List<ByteBuf> underway =
                answers.stream().flatMap(packed -> sent.of(packed).stream()).toList();
        assertEquals(
                underway.size(),
                underway.stream().mapToInt(bytes -> bytes.getByte(0)).distinct().count());
        underway.forEach(bytes -> bytes.release());
        long held = underway.stream().filter(bytes -> bytes.refCnt() > 0).count();
        assertTrue(held > 0 && held < MORE_THAN_HAVE_ROOM, () -> held + " are held");
    }
}
