package school.policydesk.standin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What leaders do with a report, in a browser, from the first message to closing: at a desk and on a phone. */
class LeaderJourneyTests extends Browsing {

    private static final String WORDING = "The crossing was painted by our children, with the council's permission.";

    @Test
    void aWordingForTheMediaIsApproved() {
        browsing.close();
        open(1280, Pictures.height(900));
        be("Class teacher 1");
        say("media enquiry");
        fill("Which newspaper, station or site?", "The Example Gazette");
        fill("How to reach them", "The news desk");
        fill("What do they want to know?", "Who painted the crossing?");
        press(newestCard(), "Send");
        assertThat(newestCard()).containsText("Do not respond");
        Pictures.take(newestCard(), "media-do-not-respond");
        checkAccessibility("a do-not-respond card");

        be("Co-headteacher 1");
        press(newestCard(), "Open");
        press(newestCard(), "Approve a wording");
        fill("The wording, exactly as it may be given", WORDING);
        Pictures.take(newestCard(), "media-approve");
        checkAccessibility("a wording to approve");
        last("Approve a wording");
        assertThat(newestCard()).containsText("The reporter is told");
        close("Given to the newspaper.");

        be("Class teacher 1");
        var receipt = page.locator(".card").filter(new Locator.FilterOptions().setHasText("Decided by Co-headteacher 1"));
        assertThat(receipt).containsText(WORDING);
        assertThat(receipt).not().containsText("Do not respond");
        Pictures.take(receipt, "media-approved");
    }

    @Test
    void aConcernIsDecidedAndItsRecordSaved() throws IOException {
        be("Class teacher 1");
        say("safeguarding");
        fill("What did you see or hear?", "A pupil showed me messages that frightened them.");
        fill("Which pupil or member of staff may be at risk?", "A pupil in Year 4");
        fill("When did you see or hear it?", "2026-11-20");
        choose("Whose behaviour is the concern about?", "I don't know");
        fill("Your full name, as your signature", "Class teacher 1");
        press(newestCard(), "Send");
        assertThat(newestCard()).containsText("Received: LA-");

        be("Safeguarding lead");
        assertThat(newestCard()).containsText("Urgent: safeguarding");
        press(newestCard(), "Open");
        press(newestCard(), "I'm dealing with this");
        press(newestCard(), "Record the decision");
        fill("What was decided?", "To speak to the family today.");
        fill("Why?", "The messages go on.");
        fill("When was it decided?", "2026-11-20");
        last("Record the decision");
        assertThat(newestCard()).containsText("To speak to the family today.");
        close("The family is being helped.");
        checkAccessibility("a closed concern");

        press(newestCard(), "Save the record (PDF)");
        var offer = page.locator(".card.file").last();
        assertThat(offer).containsText("record.pdf");
        Pictures.take(offer, "record-offer");
        checkAccessibility("an offer to save a record");
        press(offer, "Allow");
        var link = page.locator(".card.file a.file-name").last();
        assertThat(link).isVisible();
        var file = page.waitForDownload(link::click).path();
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("To speak to the family today.", "Class teacher 1");
        }
    }

    @Test
    void aHeadteacherAnswersAQuestionOnAPhone() {
        browsing.close();
        open(360, Pictures.height(740));
        be("Class teacher 2");
        say("ask a senior leader");
        fill("Your question", "May our class have its own page?");
        press(newestCard(), "Send");
        assertThat(newestCard()).containsText("Received: LA-");

        be("Deputy headteacher");
        say("my cases");
        assertThat(newestCard()).containsText("Question to a senior leader");
        Pictures.take(newestCard(), "phone-my-cases");
        checkAccessibility("a list of cases");
        newestCard().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("Open LA-")).last().click();
        assertThat(newestCard()).containsText("May our class have its own page?");
        Pictures.take(newestCard(), "phone-open");
        checkAccessibility("a case on a phone");
        press(newestCard(), "Answer");
        fill("Your answer (the asker reads it)", "Yes, if the headteacher approves the account first.");
        Pictures.take(newestCard(), "phone-answer");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("fits the width").isTrue();
        last("Answer");
        assertThat(newestCard()).containsText("Suggest as an answer for everyone");

        be("Class teacher 2");
        var receipt = page.locator(".card").filter(new Locator.FilterOptions().setHasText("Answered by Deputy headteacher"));
        assertThat(receipt).containsText("Yes, if the headteacher approves the account first.");
        assertThat(receipt).containsText("The answer is theirs, not the policy's own words.");
        Pictures.take(receipt, "phone-answered");
        checkAccessibility("an answered question on a phone");
    }

    private void fill(String label, String value) {
        newestCard().getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first().fill(value);
    }

    private void choose(String label, String value) {
        newestCard().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label)).fill(value);
    }

    private void close(String why) {
        press(newestCard(), "Close");
        newestCard().getByLabel("How did it end?").selectOption("dealt-with");
        fill("Why, in a sentence or two", why);
        last("Close");
        assertThat(newestCard()).containsText("The case is closed");
    }

    /** The button inside the part that its namesake has opened. */
    private void last(String button) {
        newestCard().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).last().click();
    }
}
