package school.policydesk.standin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way through the practice page in a browser. */
class PageJourneyTests extends Browsing {

    @Test
    void aReportGoesFromOnePersonsChatToAnothersAndBack() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start as ")).click();
        be("Class teacher 1");
        say("report misuse");
        var form = newestCard();
        assertThat(form).containsText("Report misuse of social media");

        form.getByLabel("What happened?").fill("Zebra-striped remarks");
        press(form, "Send");
        assertThat(newestCard()).containsText("Please say where it was.");
        assertThat(newestCard().getByLabel("What happened?")).hasValue("Zebra-striped remarks");
        newestCard().getByLabel("Where was it?").fill("A closed group");
        newestCard().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Who is it about?")).fill("I don't know");
        press(newestCard(), "Send");
        assertThat(newestCard()).containsText("Received: LA-");
        assertThat(newestCard()).containsText("Waiting for the first person to take it on");

        be("Deputy headteacher");
        assertThat(newestCard()).containsText("Misuse of social media");
        assertThat(newestCard()).not().containsText("Zebra-striped");
        press(newestCard(), "Open");
        assertThat(newestCard()).containsText("Zebra-striped remarks");
        press(newestCard(), "I'm dealing with this");
        assertThat(newestCard()).containsText("you are dealing with this");
        checkAccessibility("an opened case");

        be("Class teacher 1");
        assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("Received: LA-"))).containsText("Being dealt with by Deputy headteacher");
        assertThat(page.locator(".log")).containsText("You will hear when it is closed");
        checkAccessibility("a receipt");
    }

    @Test
    void aQuestionIsClarifiedByAButton() {
        be("Class teacher 2");
        say("can I accept this friend request");
        assertThat(newestCard()).containsText("Who");
        press(newestCard(), "A pupil");
        assertThat(newestCard()).containsText("Staff should not make friends, follow or otherwise directly engage with any pupils");
        assertThat(newestCard()).containsText("Clause 7.3, word for word");
        checkAccessibility("an answer");
    }

    @Test
    void aClauseIsFoundAndPutIntoAChat() {
        be("Class teacher 1");
        tab("Staffroom").click();
        button("Search the policy").click();
        var search = page.getByRole(AriaRole.DIALOG);
        assertThat(search.locator(".found-line").first()).isVisible();
        checkAccessibility("the search");
        search.getByRole(AriaRole.SEARCHBOX).fill("7.3");
        search.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Clause 7.3 ")).click();
        assertThat(search).not().isVisible();
        assertThat(newestCard()).containsText("Clause 7.3, word for word");
        assertThat(newestCard().getByRole(AriaRole.BUTTON)).hasCount(0);
        checkAccessibility("a clause in a chat");
    }

    @Test
    void aMessageIsReportedWithoutTheChatSeeingIt() {
        be("Class teacher 2");
        tab("Staffroom").click();
        page.locator(".composer textarea").fill("Purple remarks about the lantern parade");
        page.keyboard().press("Enter");
        be("Teaching assistant 1");
        tab("Staffroom").click();
        var message = page.locator(".post").filter(new Locator.FilterOptions().setHasText("Purple remarks"));
        assertThat(message).isVisible();
        int before = page.locator(".post").count();

        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Report to school")).click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        assertThat(dialogue).containsText("Purple remarks");
        checkAccessibility("the choice in the dialogue");
        dialogue.getByLabel("What is it about?").selectOption("safeguarding");
        press(dialogue, "Next");
        assertThat(dialogue.getByLabel("What did you see or hear?")).hasValue(Pattern.compile("Class teacher 2 wrote in Teams on .*:\n“Purple remarks about the lantern parade”"));
        checkAccessibility("the form in the dialogue");
        press(dialogue, "Send");
        assertThat(dialogue).containsText("Please say who may be at risk");
        dialogue.getByLabel("Which pupil or member of staff may be at risk?").fill("Not known");
        dialogue.getByLabel("When did you see or hear it?").fill("2026-11-20");
        dialogue.getByLabel("Your full name, as your signature").fill("Class Teacher One");
        press(dialogue, "Send");
        assertThat(dialogue).containsText("Received: LA-");
        press(dialogue, "Close");

        assertThat(page.locator(".post")).hasCount(before);
        tab("Policy Desk").click();
        assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("Received: LA-")).last()).containsText("Safeguarding concern");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, ''", "1280, DARK, ''", "360, LIGHT, ''", "360, DARK, ''", "1280, LIGHT, dark", "1280, DARK, default", "360, LIGHT, contrast"})
    void theTabOfHelpAndPrivacyIsForEverybody(int width, ColorScheme colours, String theme) {
        browsing.close();
        browsing = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 740).setLocale("en-GB").setColorScheme(colours).setBypassCSP(true));
        page = browsing.newPage();
        page.onPageError(faults::add);
        page.navigate("http://127.0.0.1:" + PORT + "/help" + (theme.isEmpty() ? "" : "?theme=" + theme));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("What goes to whom");
        checkAccessibility("help and privacy");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("fits the width of " + width).isTrue();
        boolean dark = theme.isEmpty() ? colours == ColorScheme.DARK : !theme.equals("default");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo(theme.equals("contrast") ? "rgb(0, 0, 0)" : dark ? "rgb(31, 31, 31)" : "rgb(255, 255, 255)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void everybodyCanUseIt(int width) {
        browsing.close();
        open(width, 740);
        checkAccessibility("the beginning");
        be("Teaching assistant 1");
        say("report something");
        assertThat(newestCard()).containsText("What is it about?");
        checkAccessibility("a choice");
        press(newestCard(), "Report misuse");
        assertThat(newestCard()).containsText("Report misuse of social media");
        checkAccessibility("a form");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("fits the width of " + width).isTrue();
    }
}
