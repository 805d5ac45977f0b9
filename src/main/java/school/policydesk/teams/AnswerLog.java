package school.policydesk.teams;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.policydesk.answers.Answer;
import school.policydesk.answers.Clarify;
import school.policydesk.answers.HandOver;
import school.policydesk.answers.Reply;
import school.policydesk.cases.AnswerFeedback;
import school.policydesk.policy.Clause;

/**
 * Notes which answer was given from which wording of the policy, and whether it helped: never who asked, nor what. Written
 * after the answer; that one note is lost is no reason to fail.
 */
@Component
final class AnswerLog {

    private static final Logger log = LoggerFactory.getLogger(AnswerLog.class);

    private final JdbcClient jdbc;
    private final AnswerFeedback feedback;
    private final TurnThreads threads;
    private final Clock clock;

    AnswerLog(JdbcClient jdbc, AnswerFeedback feedback, TurnThreads threads, Clock clock) {
        this.jdbc = jdbc;
        this.feedback = feedback;
        this.threads = threads;
        this.clock = clock;
    }

    void given(Schoolhouse house, Reply reply) {
        switch (reply) {
            case Answer answer -> note(house, "answer", answer.topic().id(), answer.clauses());
            case Clarify clarify -> note(house, "clarify", clarify.topic().id(), clarify.clauses());
            case HandOver over -> note(house, "hand-over", over.topic().map(topic -> topic.id()).orElse(""), List.of());
            default -> { }
        }
    }

    void helped(Schoolhouse house, String topic, boolean helpful, String words) {
        later(() -> feedback.add(house.id(), clock.instant(), topic, helpful, words));
    }

    private void note(Schoolhouse house, String outcome, String topic, List<Clause> clauses) {
        var ids = clauses.stream().map(Clause::id).collect(Collectors.joining(" "));
        later(() -> jdbc.sql("insert into answer_given (school, at, outcome, topic, clauses, policy) values (?, ?, ?, ?, ?, ?)")
                .params(house.id().value(), clock.instant().atOffset(ZoneOffset.UTC), outcome, topic, ids, house.policy().sha256())
                .update());
    }

    private void later(Runnable note) {
        threads.start(() -> {
            try {
                note.run();
            } catch (RuntimeException e) {
                log.warn("An answer could not be noted: {}", Trace.of(e));
            }
        });
    }
}
