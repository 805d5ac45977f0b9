package school.policydesk.standin;

import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Microsoft Teams as a bot sees it, put together from its parts. */
final class StandIn implements AutoCloseable {

    private final LiveEvents live = new LiveEvents();
    private final StandInPeople people;
    private final Chats chats;
    private final Channel channel;
    private final RouterFunction<ServerResponse> routes;

    StandIn(StandInSettings settings, StandInPeople people) {
        var key = new SigningKey();
        var tokens = new IssuedTokens();
        this.people = people;
        chats = new Chats(people, live);
        var activities = new Activities(settings);
        var bot = new BotEndpoint(settings, key);
        channel = new Channel(chats, activities, bot);
        var cards = new CardActions(chats, activities, bot, channel);
        var shelf = new FileShelf();
        var files = new FileConsents(settings, shelf, activities, channel);
        var extensions = new MessageExtensions(people, chats, activities, bot, channel);
        routes = RouterFunctions.route()
                .add(new FileRoutes(shelf).routes())
                .add(new PageRoutes().routes())
                .add(new PeopleRoutes(people, chats, live, channel, cards, files).routes())
                .add(new ExtensionRoutes(people, chats, extensions).routes())
                .add(new ConnectorRoutes(new Connector(people, chats, settings), tokens).routes())
                .add(new LoginRoutes(settings, tokens).routes())
                .add(new OpenIdRoutes(settings, key).routes())
                .filter(new LoopbackOnly())
                .build();
    }

    /** As an administrator does for a whole school, so that the bot may write to each person first. */
    void installForEverybody() {
        people.all().forEach(person -> channel.open(person, chats.of(person)));
    }

    RouterFunction<ServerResponse> routes() {
        return routes;
    }

    /** Lets the open pages go. */
    @Override
    public void close() {
        live.close();
    }
}
