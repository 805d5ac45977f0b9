package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import school.policydesk.people.StaffId;

/**
 * The edge by itself: no policy, no cases, no database; handlers that note what they are given. Not annotated as a
 * configuration, so that no scan of the whole program finds it.
 */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({TeamsConfiguration.class, MessagesEndpoint.class, Door.class, TokenCheck.class, ActivityCheck.class, SigningKeys.class,
    SmallDocuments.class, OutboundHttp.class, ActivityJson.class, Turns.class, TurnThreads.class, TeamsAdapter.class, PolicyDeskBot.class,
    Handlers.class, Presses.class, Arrivals.class, VerbTable.class, InvokeAnswers.class, Replies.class, ConnectorClient.class,
    ConnectorAnswers.class, ConnectorTokens.class, Conversations.class, FileConsents.class, Extensions.class})
class EdgeOnly {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Everybody is known, but for those of no school. */
    @Bean
    Reception reception(Seen seen) {
        return caller -> !seen.strangers.contains(caller.staff());
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    ConversationStore store() {
        return new InMemory();
    }

    /** Echoes; "boom" breaks, "slow" takes its time, "two" answers twice, "card" answers with a card. */
    @Bean
    MessageHandler messages(Seen seen) {
        return (caller, message) -> {
            seen.callers.add(caller);
            seen.messages.add(message);
            return switch (message.text()) {
                case "boom" -> throw new IllegalStateException("boom: what a person wrote");
                case "slow" -> {
                    sleep(Duration.ofSeconds(3));
                    yield List.of(new Outgoing.Text("at last"));
                }
                case "two" -> List.of(new Outgoing.Text("one"), new Outgoing.Text("two"));
                case "card" -> List.of(new Outgoing.Card(JsonNodeFactory.instance.objectNode().put("type", "AdaptiveCard"), "A card"));
                default -> List.of(new Outgoing.Text("You said: " + message.text(), List.of("help")));
            };
        };
    }

    @Bean
    VerbHandler echo(Seen seen) {
        return verb("echo", seen, press -> new PressResult.Card(JsonNodeFactory.instance.objectNode()
                .put("type", "AdaptiveCard").set("data", press.data())));
    }

    @Bean
    VerbHandler refuse(Seen seen) {
        return verb("refuse", seen, press -> new PressResult.Refused("NotYours", "This isn't yours."));
    }

    @Bean
    VerbHandler say(Seen seen) {
        return verb("say", seen, press -> new PressResult.Message("Done."));
    }

    @Bean
    VerbHandler explode(Seen seen) {
        return verb("explode", seen, press -> {
            throw new IllegalArgumentException("explode: what a person typed");
        });
    }

    @Bean
    VerbHandler dawdle(Seen seen) {
        return verb("dawdle", seen, press -> {
            sleep(Duration.ofSeconds(3));
            return new PressResult.Message("at last");
        });
    }

    @Bean
    ArrivalHandler arrivals(Seen seen) {
        return arrival -> {
            seen.arrivals.add(arrival);
            return arrival.kind() == Arrival.Kind.INSTALLED ? List.of(new Outgoing.Text("Hello")) : List.of();
        };
    }

    @Bean
    FeedbackHandler feedback(Seen seen) {
        return seen.feedback::add;
    }

    /** Finds as many as are asked for, each named by the words and its number; nothing for "nothing". */
    @Bean
    SearchHandler search(Seen seen) {
        return (caller, words, skip, most) -> {
            seen.callers.add(caller);
            breakOrDawdle(words);
            return words.equals("nothing") ? List.of() : IntStream.range(skip, Math.min(skip + most, 30))
                    .mapToObj(number -> new SearchHandler.Found(card("words", words), words + " " + number, "A line")).toList();
        };
    }

    @Bean
    MessageActionHandler messageAction(Seen seen) {
        return new MessageActionHandler() {
            @Override
            public Dialogue open(Caller caller, QuotedMessage message) {
                seen.quoted.add(message);
                breakOrDawdle(message.authorName());
                return new Dialogue.Show(card("quoted", message.text()));
            }

            @Override
            public Dialogue submit(Press press) {
                seen.presses.add(press);
                breakOrDawdle(press.verb());
                return new Dialogue.Say("Done.");
            }

            @Override
            public Dialogue again(Press press) {
                return new Dialogue.Show(card("again", press.data().path("subject").asText()));
            }
        };
    }

    private static ObjectNode card(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put("type", "AdaptiveCard").put(key, value);
    }

    private static void breakOrDawdle(String words) {
        if (words.equals("explode")) {
            throw new IllegalArgumentException("explode: what a person typed");
        }
        if (words.equals("dawdle")) {
            sleep(Duration.ofSeconds(3));
        }
    }

    private static VerbHandler verb(String verb, Seen seen, Function<Press, PressResult> work) {
        return new VerbHandler() {
            @Override
            public String verb() {
                return verb;
            }

            @Override
            public PressResult onPress(Press press) {
                seen.presses.add(press);
                return work.apply(press);
            }
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the handlers were given. */
    static final class Seen {
        final List<Caller> callers = new CopyOnWriteArrayList<>();
        final List<IncomingMessage> messages = new CopyOnWriteArrayList<>();
        final List<Press> presses = new CopyOnWriteArrayList<>();
        final List<QuotedMessage> quoted = new CopyOnWriteArrayList<>();
        final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
        final List<StaffId> strangers = new CopyOnWriteArrayList<>();
        final BlockingQueue<Feedback> feedback = new LinkedBlockingQueue<>();

        void clear() {
            List.of(callers, messages, presses, quoted, arrivals, strangers).forEach(List::clear);
            feedback.clear();
        }
    }

    /** A store without a database. */
    static final class InMemory implements ConversationStore {
        final Map<StaffId, ConversationRef> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<ConversationRef> find(String tenantId, StaffId staff) {
            return Optional.ofNullable(kept.get(staff)).filter(conversation -> conversation.tenantId().equals(tenantId));
        }

        @Override
        public void save(StaffId staff, ConversationRef conversation) {
            kept.put(staff, conversation);
        }

        @Override
        public void delete(String tenantId, StaffId staff) {
            kept.remove(staff);
        }
    }
}
