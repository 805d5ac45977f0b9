package school.policydesk.answers;

import java.util.List;
import java.util.Set;

/** Whether what stands at a place is denied, or said to be over, by the words before and after it. */
record Negation(List<String> words) {

    private static final Set<String> NOT = Set.of("not", "isn't", "isnt", "aren't", "arent", "wasn't", "wasnt", "weren't", "werent", "ain't", "aint", "never",
            "neither", "without", "haven't", "havent", "hasn't", "hasnt", "don't", "dont", "didn't", "didnt", "doesn't", "doesnt", "no");
    /** Words that may stand between the denial and what it denies. */
    private static final Set<String> BETWEEN = Set.of("a", "an", "the", "my", "our", "one", "of", "any", "actually", "really", "currently", "even", "yet",
            "been", "be", "have", "had", "got", "get", "is", "still", "in", "on", "at");
    private static final Set<String> FORMER = Set.of("ex", "former", "old", "past", "previous", "formerly", "previously");
    private static final Set<String> WAS = Set.of("was", "were", "been");

    /** "Not a pupil", "isn't under 18", "without permission". */
    boolean denies(Phrases.Found found) {
        int at = before(found.from());
        return at >= 0 && NOT.contains(words.get(at)) && !isOver(found);
    }

    /** "Used to be a pupil", "ex pupil", "no longer a parent", "isn't a pupil any more", "a pupil who left". */
    boolean isOver(Phrases.Found found) {
        return saysFormer(found.from()) || saysNoLonger(found) || saysLeft(found.to());
    }

    private boolean saysFormer(int from) {
        int at = before(from);
        return from > 0 && FORMER.contains(words.get(from - 1))
                || at >= 0 && WAS.contains(words.get(at)) && !NOT.contains(at > 0 ? words.get(at - 1) : "")
                || at >= 1 && words.get(at).equals("to") && words.get(at - 1).equals("used");
    }

    private boolean saysNoLonger(Phrases.Found found) {
        int at = before(found.from());
        boolean noLonger = at >= 1 && words.get(at).equals("longer") && words.get(at - 1).equals("no");
        boolean denied = at >= 0 && NOT.contains(words.get(at));
        var after = words.subList(found.to(), Math.min(words.size(), found.to() + 4));
        return noLonger || denied && (after.contains("anymore") || after.contains("more") && after.contains("any") || after.contains("now") && !after.contains("right"));
    }

    private boolean saysLeft(int to) {
        var after = words.subList(to, Math.min(words.size(), to + 4));
        return after.contains("left") && !after.contains("the") || after.contains("moved") && after.contains("on") || after.contains("leaver");
    }

    static boolean isNot(String word) {
        return NOT.contains(word);
    }

    /** The last word before the place that is not a mere link; -1 if there is none. */
    private int before(int from) {
        int at = from - 1;
        while (at >= 0 && BETWEEN.contains(words.get(at))) {
            at--;
        }
        return at;
    }
}
