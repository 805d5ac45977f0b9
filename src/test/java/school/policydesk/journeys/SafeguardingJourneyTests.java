package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A safeguarding concern (10.1, 10.3): both tracks, the decision, and the signed and dated record. */
class SafeguardingJourneyTests extends Journey {

    private static final String SEEN = "A pupil showed me purple quince messages";
    private static final String DECIDED = "To speak to the family with the quince worker";

    @Test
    void aConcernReachesBothIsDecidedByTheNamedPersonAndKeptAsARecord() {
        var teacher = staff.classTeacher();
        var manager = staff.keyStage2Leader();
        var named = staff.safeguardingLead();
        var form = teacher.asks("report a safeguarding concern");
        assertThat(form.text()).startsWith("Tell a person now").contains("999");
        var receipt = teacher.presses(form.with("what", SEEN).with("child", "A child in Year 4").with("when", today()).with("about", "unknown")
                .with("signature", "Class Teacher the First"), "Send").card();
        deliver();

        var managers = manager.presses(manager.opens(), "I'm dealing with this").card();
        assertThat(managers.buttons()).as("the decision is the Named Person's").doesNotContain("Record the decision");
        assertThat(manager.presses(managers.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "Nothing more to do here"), "Close").card().text())
                .contains("This can't be closed yet: \"Record the decision\" comes first, and is still missing.");
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Being dealt with by Line manager (Key Stage 2 leader)");

        var opened = named.presses(named.opens(), "I'm dealing with this").card();
        var filled = opened.with("decision_decision", DECIDED).with("decision_reason", "The messages go on").with("decision_referral", "The quince service")
                .with("decision_outcome", "A visit on Monday next").with("decision_date", today());
        assertThat(manager.presses(filled, "Record the decision").card().text()).as("pressed on somebody else's card")
                .contains("This is for those to decide whom the policy names");
        var decided = named.presses(filled, "Record the decision").card();
        assertThat(decided.text()).contains(DECIDED, "The messages go on", "The quince service", "A visit on Monday next");
        assertThat(manager.opens().text()).as("both read it").contains(DECIDED);

        var closed = named.presses(decided.with("CLOSE_outcome", "passed-on").with("CLOSE_words", "With the quince service now"), "Close").card();
        assertThat(closed.text()).contains("The case is closed");
        deliver();
        assertThat(teacher.lastNotice()).contains("this is now closed");
        var mine = teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report");
        assertThat(mine.text()).contains(SEEN).doesNotContain(DECIDED).doesNotContain("quince service");
        assertThat(mine.buttons()).as("a signed record is only added to").contains("Add to it").doesNotContain("Withdraw", "Change what I sent");

        var theirs = text(named.allows(named.getsMessageBelow(closed, "Save the record (PDF)")));
        assertThat(theirs).contains("LA-2026-0001", SEEN, DECIDED, "A visit on Monday next", "Class Teacher the First");
        assertThat(theirs.replaceAll("\\s", "")).as("sealed with the audit chain's value").contains(sealOfTheRecordMadeLast());
        var copy = text(teacher.allows(teacher.getsMessageBelow(mine, "Save the record (PDF)")));
        assertThat(copy).contains(SEEN, "Class Teacher the First").doesNotContain(DECIDED).doesNotContain("quince service");
    }

    @Test
    void whoTakesTheRecordWithoutOpeningTheCaseHasReadIt() {
        var teacher = staff.classTeacher();
        teacher.presses(teacher.asks("safeguarding").with("what", SEEN).with("child", "A child in Year 4").with("when", today()).with("about", "unknown")
                .with("signature", "Class Teacher the First"), "Send").card();
        deliver();
        var named = staff.safeguardingLead();
        var offered = named.getsMessageBelow(named.shell().withVerb("case.record"), "Open");
        assertThat(count("case_entry where act = 'OPEN'")).as("offered, not shown").isZero();

        named.allows(offered);

        assertThat(count("case_entry where act = 'OPEN' and actor = '" + named.id() + "'")).isEqualTo(1);
    }

    private String today() {
        return clock.instant().toString().substring(0, 10);
    }

    private String sealOfTheRecordMadeLast() {
        return jdbc.sql("select hash from audit_line where action = 'record-made' order by at desc limit 1").query(String.class).single();
    }

    private static String text(byte[] record) {
        try (var pdf = Loader.loadPDF(record)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
