package school.policydesk.record;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Prints a sheet as a PDF that a screen reader can read (PDF/UA: tagged, with its language and title, fonts embedded). It
 * fetches nothing from anywhere. Safe for use by many threads.
 */
@Component
final class PdfPress {

    private static final String FAMILY = "DejaVu";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Letters letters;

    static {
        // The library's log may quote what it prints.
        XRLog.setLoggingEnabled(false);
    }

    PdfPress(Letters letters) {
        this.letters = letters;
    }

    byte[] print(RecordSheet sheet) {
        var page = new Page(letters);
        sheet.writeTo(page);
        var pdf = new ByteArrayOutputStream();
        try {
            builder().withW3cDocument(page.document(), "").toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Policy Desk");
        builder.useFont(Letters::regular, FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(Letters::bold, FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useExternalResourceAccessControl((address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        return builder;
    }
}
