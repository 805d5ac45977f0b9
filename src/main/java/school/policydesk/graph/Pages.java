package school.policydesk.graph;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Follows a delta query from its first page to its last. */
final class Pages {

    /** More would be a circle of links. */
    private static final int MOST = 2_000;

    private final GraphClient graph;

    Pages(GraphClient graph) {
        this.graph = graph;
    }

    /** What came of it. */
    sealed interface End {

        /** All pages have been read. */
        record Read(String deltaLink) implements End {}

        record TooOld() implements End {}

        record Failed(GraphAnswer.Fault fault) implements End {}
    }

    /** Gives each entry of each page to the consumer, in order; an entry may come more than once. */
    End read(String first, Permission needed, Consumer<JsonNode> entries) {
        var link = first;
        for (int page = 0; page < MOST; page++) {
            switch (graph.get(link, needed)) {
                case GraphAnswer.Ok(var body) -> {
                    body.path("value").forEach(entries);
                    var delta = body.path("@odata.deltaLink").asString("");
                    if (!delta.isEmpty()) {
                        return new End.Read(delta);
                    }
                    link = body.path("@odata.nextLink").asString("");
                }
                case GraphAnswer.TooOld old -> {
                    return new End.TooOld();
                }
                case GraphAnswer.Already strange -> {
                    return new End.Failed(GraphAnswer.Fault.of("Graph answered 409 to a question"));
                }
                case GraphAnswer.Fault fault -> {
                    return new End.Failed(fault);
                }
            }
            if (link.isEmpty()) {
                return new End.Failed(GraphAnswer.Fault.of("Graph's answer ends without a link for the next time"));
            }
        }
        return new End.Failed(GraphAnswer.Fault.of("Graph's pages don't end"));
    }
}
