package school.policydesk.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Visible;

/** The fonts of a record (DejaVu, free to embed), and which characters they have. Safe for use by many threads. */
@Component
final class Letters {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final CmapLookup glyphs;

    Letters() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(regular()))) {
            this.glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font of records can't be read", e);
        }
    }

    static InputStream regular() {
        return file("DejaVuSansCondensed.ttf");
    }

    static InputStream bold() {
        return file("DejaVuSansCondensed-Bold.ttf");
    }

    /** As it is shown: what can't be seen, and what the font has no letter for, by its number. */
    String text(String words) {
        var shown = new StringBuilder();
        Visible.text(words).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || isSeen(point) && glyphs.getGlyphId(point) != 0) {
                shown.appendCodePoint(point);
            } else {
                shown.append("[U+%04X]".formatted(point));
            }
        });
        return shown.toString();
    }

    /** Joiners and variation selectors have letters in the font, but empty ones. */
    private static boolean isSeen(int point) {
        return Character.getType(point) != Character.FORMAT && (point < 0xFE00 || point > 0xFE0F);
    }

    private static InputStream file(String name) {
        var stream = Letters.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("The font " + name + " is not on the class path");
        }
        return stream;
    }
}
