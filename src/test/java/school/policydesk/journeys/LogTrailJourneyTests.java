package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** From a form that is sent to every card that goes out because of it, hours later too: one mark in the log. */
class LogTrailJourneyTests extends Journey {

    /** What a line bears is looked up when somebody asks: here at once, on the thread that wrote it. */
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    @BeforeEach
    void listen() {
        seen.start();
        ((Logger) LoggerFactory.getLogger("school.policydesk")).addAppender(seen);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("school.policydesk")).detachAppender(seen);
    }

    @Test
    void everythingThatAReportCausesBearsTheMarkOfItsActivity() {
        var form = misuse(staff.classTeacher(), "outside");
        seen.list.clear();
        staff.classTeacher().presses(form, "Send");
        var mark = lines("A turn of type").getFirst().getMDCPropertyMap().get("trace");
        assertThat(mark).matches("[0-9a-f]{32}");
        assertThat(jdbc.sql("select distinct trace from obligation").query(String.class).list()).containsExactly(mark);
        seen.list.clear();

        deliver();
        deliverAfter(Duration.ofDays(4));

        var sends = lines("Obligation ");
        assertThat(sends).as("shells, reminders, and those of the next rung").hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("trace", mark));
        var caseId = jdbc.sql("select id from case_file").query(UUID.class).single().toString();
        assertThat(sends).allSatisfy(line -> {
            assertThat(line.getMDCPropertyMap()).containsEntry("case", caseId).containsKey("obligation");
            assertThat(line.getFormattedMessage()).contains(line.getMDCPropertyMap().get("obligation"));
        });
    }

    @Test
    void anotherActivityHasAnotherMarkAndAThreadKeepsNone() {
        seen.list.clear();
        staff.classTeacher().answerTo("help");
        staff.teachingAssistant().answerTo("help");

        assertThat(lines("A turn of type").stream().map(line -> line.getMDCPropertyMap().get("trace")).distinct()).hasSize(2);
        assertThat(org.slf4j.MDC.get("trace")).isNull();
    }

    private List<ILoggingEvent> lines(String start) {
        return List.copyOf(seen.list).stream().filter(line -> line.getFormattedMessage().startsWith(start)).toList();
    }
}
