package school.policydesk.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.policydesk.school.SchoolId;

/** Whether answers helped, and why, in somebody's own words: without their name, and sealed like everything that staff type. */
@Component
public final class AnswerFeedback {

    static final String OWNER = "feedback";
    private static final String WORDS = "words";
    private static final int LONGEST_TOPIC = 80;
    private static final int LONGEST_WORDS = 500;

    private final JdbcClient jdbc;
    private final Vault vault;

    public AnswerFeedback(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One thumb.
     *
     * @param topic possibly empty
     * @param words possibly empty; never logged
     */
    public record Thumb(UUID id, Instant at, String topic, boolean helpful, String words) {

        /** The words stay out of every log. */
        @Override
        public String toString() {
            return "Thumb[" + topic + " " + helpful + " at " + at + "]";
        }
    }

    /** What is longer than there is room for is cut. */
    public void add(SchoolId school, Instant at, String topic, boolean helpful, String words) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into answer_feedback (id, school, at, topic, helpful, sealed) values (?, ?, ?, ?, ?, ?)")
                .params(id, school.value(), at.atOffset(ZoneOffset.UTC), cut(topic, LONGEST_TOPIC), helpful,
                        vault.seal(school, OWNER, id.toString(), Map.of(WORDS, cut(words, LONGEST_WORDS))))
                .update();
    }

    /** All of it, oldest first. */
    public List<Thumb> all(SchoolId school) {
        return jdbc.sql("select * from answer_feedback where school = ? order by at, id")
                .param(school.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Thumb(id, row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("topic"), row.getBoolean("helpful"),
                            vault.open(school, OWNER, id.toString(), row.getBytes("sealed")).getOrDefault(WORDS, ""));
                })
                .list();
    }

    public void delete(List<Thumb> thumbs) {
        thumbs.forEach(thumb -> jdbc.sql("delete from answer_feedback where id = ?").param(thumb.id()).update());
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
