package school.policydesk.answers;

import java.util.Optional;

/** Sees messages that are no English question at all, before anything is recognised in them. */
final class Screen {

    private Screen() {
    }

    static Optional<Menu.Why> out(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return Optional.of(Menu.Why.NOTHING_SAID);
        }
        long latin = text.codePoints().filter(Character::isLetter).filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN).count();
        return latin * 2 < letters ? Optional.of(Menu.Why.NOT_ENGLISH) : Optional.empty();
    }
}
