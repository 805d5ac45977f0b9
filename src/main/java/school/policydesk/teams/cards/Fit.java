package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * How much of a long case goes on its card. Teams refuses a card of more than 28 KB: then it is better shortened, and says so,
 * than not shown at all.
 *
 * @param letters of each answer and each step
 * @param entries of the timeline, the latest
 */
record Fit(int letters, int entries) {

    private static final int ROOM_BYTES = 26 * 1024;
    private static final List<Fit> FITS = List.of(new Fit(Integer.MAX_VALUE, Integer.MAX_VALUE), new Fit(1_500, 60), new Fit(500, 25), new Fit(150, 10));

    /** As much of it as there is room for. */
    static Card largest(Function<Fit, Card> render) {
        return FITS.stream().map(render).filter(card -> bytes(card.content()) <= ROOM_BYTES).findFirst().orElseGet(() -> render.apply(FITS.getLast()));
    }

    boolean isWhole() {
        return letters == Integer.MAX_VALUE;
    }

    String shorten(String text) {
        if (text.length() <= letters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
        return text.substring(0, end) + " … (shortened here)";
    }

    private static int bytes(ObjectNode card) {
        return card.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
