package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a text is encoded: by its byte order mark; without one as UTF-8, if all of it is; else as Windows-1252, in which
 * spreadsheets in Belgium save. UTF-16 without a mark is never guessed: its NUL bytes are told.
 *
 * @param markLength how many bytes of a byte order mark stand first
 */
record TextEncoding(Charset charset, int markLength) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /**
     * Finds it out by reading the whole file.
     *
     * @param start the first bytes of the file
     * @throws BrokenFile where bytes mean nothing in it, or one is NUL
     */
    static TextEncoding of(Path file, byte[] start) throws BrokenFile, IOException {
        TextEncoding marked = ofMark(start);
        Optional<RowIssue> defect = marked.defect(file);
        if (defect.isEmpty()) {
            return marked;
        }
        boolean mayBeWindows = marked.markLength == 0 && defect.get().reason() == IssueReason.notText;
        TextEncoding windows = new TextEncoding(WINDOWS, 0);
        if (mayBeWindows) {
            defect = windows.defect(file);
        }
        if (defect.isPresent()) {
            throw new BrokenFile(defect.get());
        }
        return windows;
    }

    private static TextEncoding ofMark(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        } else if (startsWith(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        } else if (startsWith(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    /** Whether the bytes begin with these. */
    static boolean startsWith(byte[] bytes, int... expected) {
        for (int index = 0; index < expected.length; index++) {
            if (index >= bytes.length || bytes[index] != (byte) expected[index]) {
                return false;
            }
        }
        return true;
    }

    /** The characters of a file, without the mark; bytes that mean nothing are an {@link IOException}. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(markLength);
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    private Optional<RowIssue> defect(Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        int line = 1;
        try (ReadableByteChannel channel = Files.newByteChannel(file).position(markLength)) {
            boolean isEnd = false;
            while (!isEnd) {
                isEnd = channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), characters, isEnd);
                bytes.compact();
                characters.flip();
                while (characters.hasRemaining()) {
                    char character = characters.get();
                    if (character == 0) {
                        return Optional.of(RowIssue.ofRow(line, IssueReason.nulByte, Map.of()));
                    }
                    line += character == '\n' ? 1 : 0;
                }
                characters.clear();
                if (result.isError()) {
                    return Optional.of(RowIssue.ofRow(line, IssueReason.notText, Map.of("encoding", charset.name())));
                }
                isEnd &= result.isUnderflow();
            }
        }
        return Optional.empty();
    }
}
