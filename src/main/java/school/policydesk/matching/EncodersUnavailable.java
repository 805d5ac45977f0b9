package school.policydesk.matching;

/** The sentence encoders can't run on this machine. The cause says why. */
public final class EncodersUnavailable extends RuntimeException {

    EncodersUnavailable(Throwable cause) {
        super("The sentence encoders can't run on this machine: " + cause, cause);
    }
}
