package school.policydesk.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into words for matching. Never for facts: what is lost here may be what an answer depends on. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}]+)*");
    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u02bc`\u00b4]");

    private Words() {
    }

    /** Lower case, one kind of apostrophe, single spaces: texts that mean the same to the desk become equal. */
    public static String normal(String text) {
        String plain = QUOTES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("'");
        return plain.toLowerCase(Locale.UK).replaceAll("[\\p{Z}\\s\\p{C}]+", " ").strip();
    }

    /** The words of a text, in lower case, apostrophes kept. */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        for (var match = WORD.matcher(normal(text)); match.find(); ) {
            words.add(match.group());
        }
        return words;
    }

    /** A word without its commonest endings: posts, posted and posting meet, and nothing else needs to. */
    static String stem(String word) {
        String bare = word.replace("'s", "").replace("'", "");
        for (String ending : List.of("ings", "ing", "ied", "ies", "ed", "es", "s", "ly")) {
            if (bare.endsWith(ending) && bare.length() - ending.length() >= 3 && !bare.endsWith("ss")) {
                return undouble(bare.substring(0, bare.length() - ending.length()) + (ending.startsWith("ie") ? "y" : ""));
            }
        }
        return bare.endsWith("e") && bare.length() > 4 ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        String single = doubled ? stem.substring(0, last) : stem;
        return single.endsWith("e") && single.length() > 4 ? single.substring(0, single.length() - 1) : single;
    }
}
