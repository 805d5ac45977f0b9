package school.policydesk.standin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import school.policydesk.answers.AnswerDesks;
import school.policydesk.PolicyDeskApplication;

/** A browser before the practice page, as it is started on a laptop, and what people do there. */
@SpringBootTest(classes = {PolicyDeskApplication.class, StandInConfiguration.class}, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
abstract class Browsing {

    static final int PORT = freePort();
    private static final double PATIENCE_MS = 20_000;
    private static final String AXE = "src/test/web/node_modules/axe-core/axe.min.js";

    @TempDir
    static Path folder;

    static Chromium chromium;

    final List<String> faults = new ArrayList<>();
    BrowserContext browsing;
    Page page;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        StandInConfiguration.settingsForBot(PORT).forEach((name, value) -> registry.add(name, () -> value));
        registry.add("server.port", () -> PORT);
        registry.add("DATABASE_URL", () -> "jdbc:h2:mem:page-" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        registry.add("CASE_KEY_FILE", () -> folder.resolve("case-key.json").toString());
        registry.add("SCHOOL_DIR", () -> "src/test/resources/school");
    }

    @BeforeAll
    static void openBrowser(@Autowired ApplicationContext program) {
        chromium = Chromium.start();
        program.getBean(AnswerDesks.class).await();
        StandInConfiguration.installForEverybody(program);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        open(1280, 900);
    }

    @AfterEach
    void closePage() {
        browsing.close();
        assertThat(faults).as("what the browser complained of").isEmpty();
    }

    void open(int width, int height) {
        browsing = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
        page = browsing.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.navigate("http://127.0.0.1:" + PORT + "/");
    }

    void be(String name) {
        var person = page.locator(".person").filter(new Locator.FilterOptions().setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
        // Either the list is there, or a way back to it (on a phone an arrow): before the page has loaded neither is.
        var back = page.locator("button:visible:has-text('Everybody'), button.back:visible").first();
        assertThat(page.locator(".person:visible").or(back).first()).isVisible();
        if (!person.isVisible()) {
            back.click();
        }
        person.click();
        assertThat(page.getByLabel("Message as " + name)).isVisible();
    }

    void say(String text) {
        int before = page.locator(".log > li").count();
        page.locator(".composer textarea").fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator(".log > li").nth(before + 1)).isVisible();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Its name has a number behind it while something is unread. */
    Locator tab(String name) {
        return page.locator(".tab").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator newestCard() {
        return page.locator(".card").last();
    }

    static void press(Locator card, String button) {
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** Every rule of axe, on all that is on the screen. */
    void checkAccessibility(String what) {
        try {
            page.evaluate(Files.readString(Path.of(AXE)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var violations = page.evaluate("async () => (await axe.run()).violations"
                + ".map(found => found.id + ': ' + found.help + ' ' + found.nodes.map(node => node.html).slice(0, 3).join(' '))");
        assertThat((List<?>) violations).as("what axe finds on " + what).isEmpty();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
