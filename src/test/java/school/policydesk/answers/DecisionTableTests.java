package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTableTests {

    private static final Fact WHO = fact("who", "pupil", "former-pupil", "parent");
    private static final Fact AGE = fact("age", "under-18", "18-or-over");

    private final DecisionTable table = new DecisionTable(List.of(WHO, AGE), List.of(
            row("never", Map.of("who", Set.of("pupil"))),
            row("never", Map.of("who", Set.of("former-pupil"), "age", Set.of("under-18"))),
            row("ask", Map.of("who", Set.of("former-pupil"), "age", Set.of("18-or-over"))),
            row("rarely", Map.of("who", Set.of("parent")))));

    @Test
    void asksTheFirstUnknownFactThatMatters() {
        assertThat(table.toAsk(Map.of())).contains(WHO);
        assertThat(table.toAsk(Map.of("who", "former-pupil"))).contains(AGE);
    }

    @Test
    void asksNothingOnceAllOpenRowsAgree() {
        assertThat(table.toAsk(Map.of("who", "parent"))).isEmpty();
        assertThat(table.decided(Map.of("who", "pupil"))).map(DecisionRow::summary).contains("never");
    }

    @Test
    void stillAsksWhoWhenOnlyTheAgeIsKnown() {
        assertThat(table.toAsk(Map.of("age", "under-18"))).contains(WHO);
    }

    @Test
    void offersOnlyWhatIsStillPossible() {
        assertThat(table.options(WHO, Map.of())).extracting(Fact.Value::id).containsExactly("pupil", "former-pupil", "parent");
        assertThat(table.options(AGE, Map.of("who", "former-pupil"))).hasSize(2);
    }

    private static Fact fact(String id, String... values) {
        return new Fact(id, id + "?", List.of(values).stream().map(value -> new Fact.Value(value, value, List.of())).toList());
    }

    private static DecisionRow row(String summary, Map<String, Set<String>> when) {
        return new DecisionRow(when, Verdict.NO, summary, List.of(), "", List.of(), 1);
    }
}
