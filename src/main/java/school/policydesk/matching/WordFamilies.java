package school.policydesk.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that mean the same to the desk: a mum, a dad and a carer are one family. Which families a text has says who does what
 * to whom, which whole-sentence vectors blur. Immutable; safe for use by many threads.
 */
public final class WordFamilies {

    private static final double WEIGHT = 0.7;

    private final List<Pattern> families;

    /** @param words by the family's name; a star at a word's end stands for any ending */
    public WordFamilies(Map<String, List<String>> words) {
        this.families = new LinkedHashMap<>(words).values().stream().map(WordFamilies::pattern).toList();
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream().map(WordFamilies::pattern).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static String pattern(String word) {
        String normal = Words.normal(word);
        return normal.endsWith("*") ? Pattern.quote(normal.substring(0, normal.length() - 1)) + "[\\p{L}\\p{N}']*" : Pattern.quote(normal);
    }

    int size() {
        return families.size();
    }

    /** A number for each family, of a common length however many the text has. */
    float[] of(String text) {
        String normal = Words.normal(text);
        var has = new float[families.size()];
        int found = 0;
        for (int i = 0; i < has.length; i++) {
            has[i] = families.get(i).matcher(normal).find() ? 1 : 0;
            found += (int) has[i];
        }
        for (int i = 0; i < has.length; i++) {
            has[i] *= (float) (WEIGHT / Math.max(1, Math.sqrt(found)));
        }
        return has;
    }
}
