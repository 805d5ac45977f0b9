package school.policydesk.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a review that a policy announces is due at the latest: a day, a month, a school term or a year. */
final class ReviewDate {

    /** The last month of each term in England and Wales; a term's review is in time until that month ends. */
    private static final Map<String, Integer> TERMS = Map.of("spring", 4, "summer", 8, "autumn", 12, "winter", 12);

    private static final Pattern YEAR = Pattern.compile("(?:(.+?)\\s+)?(?:term\\s+)?(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private ReviewDate() {
    }

    /** The last day on which the review is still in time; empty if the text names none. */
    static Optional<LocalDate> lastDay(String due) {
        try {
            return Optional.of(LocalDate.parse(due.strip()));
        } catch (DateTimeException e) {
            var match = YEAR.matcher(due.strip());
            return match.matches() ? lastDay(Optional.ofNullable(match.group(1)).orElse("").toLowerCase(Locale.UK), match.group(2)) : Optional.empty();
        }
    }

    private static Optional<LocalDate> lastDay(String part, String year) {
        if (part.isEmpty()) {
            return Optional.of(LocalDate.of(Integer.parseInt(year), 12, 31));
        }
        int month = TERMS.getOrDefault(part.replace(" term", ""), 0);
        if (month > 0) {
            return Optional.of(YearMonth.of(Integer.parseInt(year), month).atEndOfMonth());
        }
        try {
            String capital = part.substring(0, 1).toUpperCase(Locale.UK) + part.substring(1);
            return Optional.of(YearMonth.parse(capital + " " + year, MONTH).atEndOfMonth());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
