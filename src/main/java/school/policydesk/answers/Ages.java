package school.policydesk.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads how old somebody is from a message: numbers, school years, birthdays that are still to come. */
record Ages(List<String> words) {

    static final String FACT = "age";
    static final String UNDER_18 = "under-18";
    static final String OF_AGE = "18-or-over";

    private static final int ADULT = 18;
    private static final int OLDEST = 99;
    /** Whoever left a primary school so many years ago is of age: they were eleven at most, and seven years more make eighteen. */
    private static final int YEARS_SINCE_LEAVING = 8;
    private static final int LAST_YEAR_OF_CHILDREN = 12;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12),
            Map.entry("thirteen", 13), Map.entry("fourteen", 14), Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17),
            Map.entry("eighteen", 18), Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("six", 6), Map.entry("five", 5));
    private static final Set<String> IS = Set.of("is", "he's", "hes", "she's", "shes", "they're", "theyre", "aged", "age", "turned", "turns", "turning", "turn",
            "now", "only", "just", "who's", "whos", "be", "are", "pupil's", "about", "nearly", "almost", "not", "isn't", "isnt", "if", "over", "under", "above", "below", "around");
    private static final Set<String> OLD = Set.of("old", "yo", "y/o", "yr", "yrs", "year", "years");
    private static final Set<String> NOT_YET = Set.of("nearly", "almost", "under", "below", "not", "isn't", "isnt", "turns", "turning", "until", "till", "before", "to");
    private static final Set<String> UNITS = Set.of("months", "month", "weeks", "week", "days", "day", "hours", "hour", "minutes", "minute", "friends", "people", "kids", "children",
            "pupils", "parents", "times", "of", "photos", "posts", "o'clock", "pm", "am", "percent");

    Optional<String> find() {
        for (int at = 0; at < words.size(); at++) {
            var age = age(at);
            if (age.isPresent()) {
                return Optional.of(value(age.getAsInt(), at));
            }
        }
        return schoolYear().or(this::sinceLeaving);
    }

    private OptionalInt age(int at) {
        var number = number(words.get(at));
        boolean alone = words.size() <= 2;
        boolean said = at > 0 && IS.contains(words.get(at - 1)) && !UNITS.contains(word(at + 1)) && !OLD.contains(word(at + 1));
        boolean old = OLD.contains(word(at + 1)) && (word(at + 1).equals("old") || word(at + 2).equals("old") || word(at + 1).startsWith("y") && word(at + 1).endsWith("o"));
        return number.isPresent() && number.getAsInt() >= 4 && number.getAsInt() <= OLDEST && (alone || said || old) ? number : OptionalInt.empty();
    }

    private String value(int age, int at) {
        boolean notYet = at > 0 && NOT_YET.contains(words.get(at - 1));
        return age < ADULT || age == ADULT && notYet && !(at > 1 && words.get(at - 1).equals("under") && Negation.isNot(words.get(at - 2))) ? UNDER_18 : OF_AGE;
    }

    /** Secondary school years; whoever is in year 13 may be either. */
    private Optional<String> schoolYear() {
        for (int at = 0; at + 1 < words.size(); at++) {
            var number = number(words.get(at + 1));
            if (Set.of("year", "yr", "y").contains(words.get(at)) && number.isPresent() && number.getAsInt() >= 7 && number.getAsInt() <= LAST_YEAR_OF_CHILDREN) {
                return Optional.of(UNDER_18);
            }
        }
        return words.stream().anyMatch(word -> word.matches("y(7|8|9|10|11|12)")) ? Optional.of(UNDER_18) : Optional.empty();
    }

    private Optional<String> sinceLeaving() {
        for (int at = 0; at + 2 < words.size(); at++) {
            var number = number(words.get(at));
            if (number.isPresent() && number.getAsInt() >= YEARS_SINCE_LEAVING && words.get(at + 1).startsWith("year") && words.get(at + 2).equals("ago") && words.contains("left")) {
                return Optional.of(OF_AGE);
            }
        }
        return Optional.empty();
    }

    private String word(int at) {
        return at < words.size() ? words.get(at) : "";
    }

    private static OptionalInt number(String word) {
        return word.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(word)) : NUMBERS.containsKey(word) ? OptionalInt.of(NUMBERS.get(word)) : OptionalInt.empty();
    }
}
