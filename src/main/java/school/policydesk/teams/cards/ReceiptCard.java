package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.policy.Clause;

/**
 * What the reporter keeps: that it was received, who gets it and by when, and how it stands now. It says nothing of what
 * was reported, since it is brought up to date in their chat.
 *
 * @param promises who has it and until when, one sentence each
 * @param openedBy who has read it, if anybody has
 * @param decided what the reporter is told of a decision; for a media enquiry the wording that was approved
 * @param doNotRespond clause 6.17, for a media enquiry
 */
public record ReceiptCard(CaseCards cases, CaseFile file, List<String> promises, Optional<String> openedBy, Optional<Decided> decided, Optional<Clause> doNotRespond) {

    public Card card() {
        var body = new ArrayList<JsonNode>();
        if (file.kind() == CaseKind.MEDIA_ENQUIRY && decided.isEmpty() && file.status().isOpen()) {
            body.add(Pieces.notice("attention", "Do not respond", "Please don't answer the enquiry, not even \"no comment\", until a wording is approved."));
            doNotRespond.ifPresent(clause -> body.add(Pieces.quote(AnswerCards.heading(clause.section()), clause.id(), clause.text())));
        }
        decided.ifPresent(decision -> body.addAll(said(decision)));
        body.add(Pieces.heading("Received: " + file.reference()));
        body.add(Pieces.text(file.kind().label() + ", sent " + cases.says().moment(file.filedAt(), cases.now()) + "."));
        body.add(Pieces.notice("emphasis", "How it stands", state()));
        if (file.status() == CaseStatus.WAITING) {
            promises.forEach(promise -> body.add(Pieces.text(promise)));
        }
        body.add(Pieces.small((file.status().isOpen() ? "You will hear from me here. " : "") + "Keep the reference: " + file.reference() + "."));
        var actions = List.of(Pieces.button(Button.of("See my report", Verbs.STATUS, Map.of("case", file.id().toString()))));
        return new Card(Pieces.card("Received, reference " + file.reference(), body, actions), "Received, reference " + file.reference());
    }

    private List<JsonNode> said(Decided decision) {
        var parts = new ArrayList<JsonNode>();
        parts.add(Pieces.notice("good", (file.kind() == CaseKind.POLICY_QUESTION ? "Answered by " : "Decided by ") + cases.nameOf().apply(decision.by()) + ", " + cases.says().moment(decision.at(), cases.now()), decision.told()));
        if (!decision.words().isEmpty()) {
            parts.add(Pieces.field("Their words, exactly", decision.words()));
        }
        return parts;
    }

    private String state() {
        return switch (file.status()) {
            case WAITING -> openedBy.map(name -> "Opened by " + name + ". Not taken on yet.").orElse("Received. Waiting for the first person to take it on.");
            case IN_HAND -> cases.state(file);
            case CLOSED -> "Closed." + CaseCards.thanks(file.kind());
            case WITHDRAWN -> "You withdrew it.";
        };
    }
}
