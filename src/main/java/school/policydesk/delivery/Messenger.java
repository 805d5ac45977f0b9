package school.policydesk.delivery;

/** Brings something to a person's chat: a port, because only one package knows Teams. */
public interface Messenger {

    /** Renders the parcel as it stands now and sends it once. Never retries by itself, and never throws for what the network does. */
    SendOutcome send(Parcel parcel);
}
