package school.policydesk.teams;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads bodies of which somebody else decides the length. */
final class Bounded {

    /** What most bodies fit into if they don't say how long they are. */
    private static final int USUAL = 2048;

    private Bounded() {}

    /**
     * Reads to the end, but at most one byte more than the limit, so that too much can be told from just enough. Takes no more
     * memory than there is to read.
     *
     * @param announced the length that was announced, or a negative number
     */
    static byte[] read(InputStream body, long announced, int limit) throws IOException {
        byte[] buffer = new byte[announced < 0 ? USUAL : (int) Math.min(announced, limit) + 1];
        int length = 0;
        while (true) {
            int read = body.readNBytes(buffer, length, buffer.length - length);
            length += read;
            if (length < buffer.length || length > limit) {
                return Arrays.copyOf(buffer, Math.min(length, limit + 1));
            }
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limit + 1));
        }
    }
}
