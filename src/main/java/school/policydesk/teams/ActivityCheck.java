package school.policydesk.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** Whether an activity may come in under a genuine token: the rest of the specification, and the school's own limits. */
@Component
final class ActivityCheck {

    private static final String TEAMS = "msteams";
    private static final Set<String> FROM_A_PERSON =
            Set.of(ActivityTypes.MESSAGE, ActivityTypes.MESSAGE_UPDATE, ActivityTypes.INVOKE);

    private final Set<String> tenants;
    private final ServiceHosts hosts;
    private final List<Check> checks = List.of(
            new Check(401, "claim serviceurl is the activity's serviceUrl",
                    (activity, token) -> token.serviceUrl().equals(activity.getServiceUrl())),
            new Check(403, "channel msteams", (activity, token) -> TEAMS.equals(activity.getChannelId())),
            new Check(403, "key endorsed for msteams", (activity, token) -> token.endorsements().contains(TEAMS)),
            new Check(403, "one allowed tenant", (activity, token) -> isAllowed(ActivityFacts.tenants(activity))),
            new Check(403, "service URL's host allowed", (activity, token) -> isAllowed(activity.getServiceUrl())),
            new Check(403, "sender is a person with an object id", (activity, token) -> isFromWhomItMustBe(activity)));

    ActivityCheck(TeamsSettings settings) {
        this.tenants = settings.tenants();
        this.hosts = settings.serviceHosts();
    }

    /** The first check that fails, if one does. */
    Optional<Refusal> refuse(Activity activity, ChannelToken token) {
        return checks.stream().filter(check -> !check.passes.test(activity, token)).findFirst()
                .map(check -> new Refusal(check.status, check.name));
    }

    private boolean isAllowed(List<String> named) {
        return named.size() == 1 && tenants.contains(named.getFirst());
    }

    private boolean isAllowed(String serviceUrl) {
        return hosts.allow(serviceUrl);
    }

    private static boolean isFromWhomItMustBe(Activity activity) {
        return !FROM_A_PERSON.contains(activity.getType()) || ActivityFacts.staff(activity).isPresent();
    }

    private record Check(int status, String name, BiPredicate<Activity, ChannelToken> passes) {}
}
