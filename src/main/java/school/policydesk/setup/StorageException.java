package school.policydesk.setup;

/** The program may not start with this storage; the message says what to set. */
final class StorageException extends RuntimeException {

    StorageException(String message) {
        super(message);
    }
}
