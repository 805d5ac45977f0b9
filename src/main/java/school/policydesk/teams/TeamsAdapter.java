package school.policydesk.teams;

import com.microsoft.bot.builder.Bot;
import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The SDK's turn pipeline between our own two edges: it starts from an activity that was verified, runs on the caller's thread
 * and sends through {@link Replies}. Safe for use by many threads.
 */
@Component
final class TeamsAdapter extends BotAdapter {

    private static final String INVOKE_ANSWER = "invokeAnswer";

    private final Bot bot;
    private final Replies replies;
    private final InvokeAnswers invokeAnswers;
    private final Conversations conversations;

    TeamsAdapter(PolicyDeskBot bot, Replies replies, InvokeAnswers invokeAnswers, Conversations conversations) {
        this.bot = bot;
        this.replies = replies;
        this.invokeAnswers = invokeAnswers;
        this.conversations = conversations;
    }

    /** Runs the whole turn; throws what it threw. */
    TurnAnswer run(VerifiedActivity received) throws Exception {
        conversations.seen(received);
        try (var context = new TurnContextImpl(this, received.activity())) {
            context.getTurnState().add(received);
            runPipeline(context, bot::onTurn).get();
            InvokeResponse answer = context.getTurnState().get(INVOKE_ANSWER);
            return answer == null ? TurnAnswer.DONE : invokeAnswers.write(answer);
        }
    }

    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
        VerifiedActivity received = context.getTurnState().get(VerifiedActivity.class);
        return attempt(() -> activities.stream().map(activity -> send(context, received, activity)).toArray(ResourceResponse[]::new));
    }

    @Override
    public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
        VerifiedActivity received = context.getTurnState().get(VerifiedActivity.class);
        return attempt(() -> replies.update(received.conversation(), activity)).thenApply(done -> new ResourceResponse(activity.getId()));
    }

    @Override
    public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
        VerifiedActivity received = context.getTurnState().get(VerifiedActivity.class);
        return attempt(() -> replies.delete(received.conversation(), reference.getActivityId())).thenApply(done -> null);
    }

    private ResourceResponse send(TurnContext context, VerifiedActivity received, Activity activity) {
        if (activity.isType(ActivityTypes.INVOKE_RESPONSE)) {
            context.getTurnState().add(INVOKE_ANSWER, (InvokeResponse) activity.getValue());
            return new ResourceResponse();
        }
        return new ResourceResponse(replies.send(received.conversation(), activity).orElse(""));
    }

    private static <T> CompletableFuture<T> attempt(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
