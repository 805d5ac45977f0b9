package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;
import school.policydesk.people.StaffId;

/** The record of a safeguarding concern, read back with PDFBox. */
class RecordTests {

    private static final String WORDS = "He said <b>\"keep quiet\"</b> & left.\nThen he came back.";
    private static final String NOTE = "Quince-coloured private note";
    private static final String DECISION = "Plum-coloured decision";

    private final SettableClock clock = SettableClock.at(SettableClock.local("2026-11-23T10:00:05"));
    private Desk desk;
    private CaseId id;

    @BeforeEach
    void fileAndDealWithIt() {
        desk = Desk.open(Databases.h2(), clock, new Postbox(clock));
        id = file(CaseKind.SAFEGUARDING, Map.of("what", WORDS, "signature", "Terry Teacher"));
        act(People.SAFEGUARDING, Act.OPEN, Map.of());
        act(People.SAFEGUARDING, Act.NOTE, Map.of("words", NOTE));
        act(People.SAFEGUARDING, Act.ACTION, Map.of("_step", "decision", "decision", DECISION, "reason", "Because", "date", "2026-11-23"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdsEverythingForWhoeverWasGivenTheCase() {
        assertThat(textFor(People.SAFEGUARDING)).contains("Safeguarding concern LA-2026-0001", "Low Ash Primary School", "What did you see or hear?",
                "He said <b>\"keep quiet\"</b> & left.", "Then he came back.", "Signature, as it was typed", "Terry Teacher",
                "Class teacher 1 (shown in Teams as T. Eacher), account",
                "Monday 23 November 2026, 10:00:05 GMT (UTC+00:00)", "Opened, by Safeguarding lead",
                NOTE, "Record the decision", DECISION, "Because", "23 November 2026", "Made by", "Safeguarding lead, account " + person(People.SAFEGUARDING),
                "LA-2026-0001 · Confidential", "Page 1 of 2", "Page 2 of 2");
    }

    @Test
    void givesTheReporterTheirOwnViewAndNoMore() {
        act(People.SAFEGUARDING, Act.ASK, Map.of("words", "Which day was it?"));
        assertThat(textFor(People.TEACHER)).contains("keep quiet", "Terry Teacher", "Which day was it?", "For\nThe person who reported it")
                .doesNotContain(NOTE, DECISION, "Because", "Opened, by", "Given to");
    }

    @Test
    void givesTheReporterOfADecisionOnlyWhatTheKindTellsThem() {
        id = file(CaseKind.MEDIA_ENQUIRY, Map.of());
        act(People.HEAD_1, Act.DECIDE, Map.of("_step", "decline", "words", NOTE));
        assertThat(textFor(People.TEACHER)).contains("The school gives no comment.").doesNotContain(NOTE);
        assertThat(textFor(People.HEAD_1)).contains("The school gives no comment.", NOTE);
    }

    @Test
    void isMadeForNobodyElse() {
        assertThat(desk.records().make(id, person(People.OFFICE))).isEmpty();
        assertThat(desk.records().offer(id, person(People.OFFICE))).isEmpty();
        assertThat(desk.records().make(CaseId.random(), person(People.SAFEGUARDING))).isEmpty();
        assertThat(lines()).isZero();
    }

    @Test
    void isSealedWithTheLineThatSaysItWasMade() {
        var text = textFor(People.SAFEGUARDING).replaceAll("\\s", "");
        assertThat(text).contains(desk.audit().sealOf(id.toString()).orElseThrow());
        assertThat(desk.jdbc().sql("select actor from audit_line where action = 'record-made' and about = ?").param(id.toString()).query(String.class).list())
                .containsExactly(person(People.SAFEGUARDING).value());
        assertThat(desk.audit().verify(List.of())).isEmpty();
    }

    @Test
    void offersWithoutHandingAnythingOut() {
        var offer = desk.records().offer(id, person(People.SAFEGUARDING)).orElseThrow();
        assertThat(offer.name()).isEqualTo("LA-2026-0001 record.pdf");
        assertThat(offer.bytes()).isBetween(5_000, 500_000);
        assertThat(lines()).isZero();
    }

    @Test
    void isTaggedWithTitleLanguageAndEmbeddedFonts() throws IOException {
        try (var pdf = pdfFor(People.SAFEGUARDING)) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Safeguarding concern LA-2026-0001");
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded).allMatch(font -> font.getName().contains("DejaVu"));
        }
    }

    @Test
    void showsWhatHidesOrTurnsOtherWordsByItsNumberAndKeepsOtherScripts() {
        id = file(CaseKind.SAFEGUARDING, Map.of("what", "a\u202Eb\u200Bc \uD83D\uDC18 d\u200De", "child", "\u05D0\u05D1\u05D2 \u0628\u062A", "where", "x".repeat(200)));
        assertThat(textFor(People.SAFEGUARDING)).contains("a[U+202E]b[U+200B]c [U+1F418] d[U+200D]e").containsAnyOf("\u05D0\u05D1\u05D2", "\u05D2\u05D1\u05D0");
    }

    @Test
    void keepsAnEarlierVersionOfTheReport() {
        var first = desk.reports().of(CaseKind.MISUSE, person(People.TEACHER), Map.of("what", "First words"));
        id = ((FilingOutcome.Filed) desk.cases().file(first)).file().id();
        desk.cases().file(Reports.again(first, Map.of("what", "Second words")));
        assertThat(textFor(People.TEACHER)).containsSubsequence("The report", "Second words", "What has happened", "First words", "As it stands under");
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void worksForEveryKind(CaseKind kind) {
        id = file(kind, Map.of());
        assertThat(textFor(People.TEACHER)).contains(kind.label(), "Sent by, according to Microsoft Teams");
    }

    private CaseId file(CaseKind kind, Map<String, String> typed) {
        var plain = desk.reports().of(kind, person(People.TEACHER), typed);
        var filing = new Filing(
                plain.school(), kind, plain.reporter(), "T. Eacher", plain.formId(), plain.conversation(), plain.activity(), plain.values());
        return ((FilingOutcome.Filed) desk.cases().file(filing)).file().id();
    }

    private void act(String who, Act act, Map<String, String> words) {
        assertThat(desk.cases().act(id, person(who), act, words)).isInstanceOf(PressOutcome.Done.class);
    }

    private StaffId person(String name) {
        return desk.people().id(name);
    }

    private long lines() {
        return desk.jdbc().sql("select count(*) from audit_line where action = 'record-made'").query(Long.class).single();
    }

    private PDDocument pdfFor(String who) {
        try {
            return Loader.loadPDF(desk.records().make(id, person(who)).orElseThrow().content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String textFor(String who) {
        try (var pdf = pdfFor(who)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
