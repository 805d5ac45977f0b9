package school.policydesk.teams;

import java.util.function.Function;

/** A handler made of a verb and what it does. */
record Verb(String verb, Function<Press, PressResult> does) implements VerbHandler {

    static VerbHandler handler(String verb, Function<Press, PressResult> does) {
        return new Verb(verb, does);
    }

    @Override
    public PressResult onPress(Press press) {
        return does.apply(press);
    }
}
