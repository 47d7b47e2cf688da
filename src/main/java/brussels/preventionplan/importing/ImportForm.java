package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.IssueType;
import brussels.preventionplan.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a file is sent ({@code multipart/form-data}, RFC 7578), read as a stream: what the fields before the
 * file say decides whether a byte of the file is taken at all.
 */
final class ImportForm {

    static final String FILE = "file";
    static final String REFERENCE_FIELD = "reference";
    private static final int LONGEST_FIELD = 200;
    private static final int MOST_PARTS = 20;
    /** The ids of later versions end with {@code -v2}; no reference does. */
    static final Pattern REFERENCE = Pattern.compile("(?!.*-v[0-9]+$)[a-z0-9][a-z0-9-]{0,79}");

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}|2100");
    private static final String FIRST_YEAR = "2000";
    private static final String LAST_YEAR = "2100";
    private static final Map<String, UploadKind> KINDS = Arrays.stream(UploadKind.values())
            .collect(Collectors.toMap(UploadKind::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private final List<Issue> issues = new ArrayList<>();
    private @Nullable Integer year;
    private @Nullable UploadKind kind;
    private @Nullable String reference;
    private boolean dryRun;
    private @Nullable String fileName;
    private @Nullable ReceivedFile received;

    private ImportForm(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** Decides on a form when its file begins. */
    interface Gate {

        /**
         * Lets the file in.
         *
         * @return how many bytes it may have
         * @throws ProblemException where it is not let in
         */
        long admit(boolean dryRun);
    }

    /**
     * A form that was read; its file lies on the disk.
     *
     * @param checksum SHA-256 of the file, 64 hexadecimal digits in lower case
     */
    record Received(
            @Nullable Integer year,
            @Nullable UploadKind kind,
            @Nullable String reference,
            boolean dryRun,
            @Nullable String fileName,
            String checksum,
            long size) {}

    /**
     * Reads a form.
     *
     * @param dryRun whether the address asks for one already
     * @param file where its file is to be written
     * @throws ProblemException where the form is not as the contract says, or the gate or the size stops it
     * @throws IOException where the disk breaks
     */
    static Received read(String contentType, InputStream body, boolean dryRun, Gate gate, Path file)
            throws IOException {
        return new ImportForm(dryRun).read(contentType, new SentBody(body, System::nanoTime), gate, file);
    }

    private Received read(String contentType, SentBody body, Gate gate, Path file) throws IOException {
        try {
            FileItemInputIterator parts = new Parser().getItemIterator(new Body(contentType, body));
            for (int number = 1; parts.hasNext(); number++) {
                FileItemInput part = parts.next();
                String name = String.valueOf(part.getFieldName());
                if (number > MOST_PARTS || (received != null && name.equals(FILE))) {
                    issues.add(violation(name, null, "issue.oneFile", Map.of()));
                    break;
                }
                if (name.equals(FILE)) {
                    refuse();
                    receive(part, body, gate, file);
                } else {
                    field(name, part);
                }
            }
        } catch (FileUploadException | SentBody.BrokenOff malformed) {
            issues.add(violation(FILE, null, "issue.multipart", Map.of()));
        }
        if (received == null && issues.isEmpty()) {
            issues.add(violation(FILE, null, "issue.missing", Map.of()));
        }
        refuse();
        ReceivedFile whole = Objects.requireNonNull(received);
        return new Received(year, kind, reference, dryRun, fileName, whole.checksum(), whole.size());
    }

    private void refuse() {
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
    }

    private void field(String name, FileItemInput part) throws IOException {
        String value = new String(part.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
        switch (name) {
            case "year" -> {
                if (YEAR.matcher(value).matches()) {
                    year = Integer.valueOf(value);
                } else {
                    issues.add(violation(
                            name, value, "issue.not.integer", Map.of("minimum", FIRST_YEAR, "maximum", LAST_YEAR)));
                }
            }
            case "kind" -> {
                kind = KINDS.get(value);
                if (kind == null) {
                    issues.add(violation(
                            name, value, "issue.notOneOf", Map.of("values", String.join(", ", KINDS.keySet()))));
                }
            }
            case REFERENCE_FIELD -> {
                reference = value;
                if (!REFERENCE.matcher(value).matches()) {
                    issues.add(violation(name, value, "issue.pattern", Map.of("pattern", REFERENCE.pattern())));
                }
            }
            case "dryRun" -> {
                dryRun |= value.equals("true");
                if (!value.equals("true") && !value.equals("false")) {
                    issues.add(violation(name, value, "issue.not.boolean", Map.of()));
                }
            }
            default ->
                issues.add(new Issue(
                        IssueType.unknownInput, "body", name, value, "issue.unknownProperty", Map.of("name", name)));
        }
    }

    private static Issue violation(String name, @Nullable String value, String message, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("name", name);
        return Issue.schemaViolation("body", name, value, message, all);
    }

    private void receive(FileItemInput part, SentBody body, Gate gate, Path file) throws IOException {
        long largest = gate.admit(dryRun);
        body.takeFile(largest);
        fileName = nameOf(part);
        // Closing it would read what is refused to its end.
        received = ReceivedFile.receive(part.getInputStream(), largest, file);
    }

    /** A name that no file system takes is as good as none. */
    private static @Nullable String nameOf(FileItemInput part) {
        try {
            String name = part.getName();
            return name == null || name.isBlank() ? null : shortened(name);
        } catch (InvalidPathException none) {
            return null;
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_FIELD ? name.substring(0, LONGEST_FIELD) : name;
    }

    /** The library's own subclasses are made for servlets. */
    private static final class Parser extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {

        @Override
        public FileItemInputIterator getItemIterator(RequestContext request) throws IOException {
            return super.getItemIterator(request);
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(RequestContext request) throws FileUploadException {
            return super.parseParameterMap(request);
        }

        @Override
        public List<DiskFileItem> parseRequest(RequestContext request) throws FileUploadException {
            return super.parseRequest(request);
        }
    }

    private record Body(String contentType, InputStream body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
