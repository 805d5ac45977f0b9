package school.policydesk.standin;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** Pictures for the documents, taken while a journey is walked: {@code -Dpictures.rewrite=true}; otherwise none are. */
final class Pictures {

    private static final Path FOLDER = Path.of("src/site/images");

    private Pictures() {}

    /** High enough for a whole card in a picture; else as high as the screen is. */
    static int height(int screen) {
        return isWanted() ? 2_000 : screen;
    }

    static void take(Locator card, String name) {
        if (isWanted()) {
            card.screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }

    private static boolean isWanted() {
        return Boolean.getBoolean("pictures.rewrite");
    }
}
