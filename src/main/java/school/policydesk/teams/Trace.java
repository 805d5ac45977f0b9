package school.policydesk.teams;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong, for the log. Exceptions' messages are left out: they may quote what a person wrote.
 */
final class Trace {

    private static final int FRAMES = 25;

    private Trace() {}

    /** The classes of the exception and its causes. */
    static String causes(Throwable thrown) {
        return chain(thrown).map(cause -> cause.getClass().getName()).collect(Collectors.joining(" < "));
    }

    /** The classes and where each was thrown. */
    static String of(Throwable thrown) {
        return chain(thrown).map(Trace::frames).collect(Collectors.joining("\nCaused by: "));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(10);
    }

    private static String frames(Throwable thrown) {
        return thrown.getClass().getName() + Arrays.stream(thrown.getStackTrace()).limit(FRAMES)
                .map(frame -> "\n\tat " + frame).collect(Collectors.joining());
    }
}
