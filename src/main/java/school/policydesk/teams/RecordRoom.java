package school.policydesk.teams;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.cases.CaseId;
import school.policydesk.record.RecordDesk;
import school.policydesk.record.RecordFile;
import school.policydesk.teams.cards.Verbs;

/** A case's record as a file, for whoever may see the case: offered at a press, made and saved when they allow it. */
@Configuration(proxyBeanMethods = false)
class RecordRoom {

    private static final String NOT_THERE = "There is no such case for you. If you think there should be, speak to a senior leader.";
    private static final String NOT_ALLOWED = "The record was not saved: Teams wanted it put somewhere that the school doesn't allow. "
            + "Please tell whoever looks after Policy Desk.";
    private static final String NOT_SAVED = "The record could not be saved. Please press Allow again, or press \"Save the record (PDF)\" on the case once more.";

    private final RecordDesk records;
    private final FileUploads uploads;
    private final Schoolhouses schoolhouses;

    RecordRoom(RecordDesk records, FileUploads uploads, Schoolhouses schoolhouses) {
        this.records = records;
        this.uploads = uploads;
        this.schoolhouses = schoolhouses;
    }

    @Bean
    VerbHandler offerRecord() {
        return Verb.handler(Verbs.RECORD, press -> schoolhouses.caseOf(press.caller(), new PressData(press.data()))
                .filter(id -> press.caller().scope() == Scope.PERSONAL && !press.automatic())
                .flatMap(id -> records.offer(id, press.caller().staff()).map(offer -> FileCards.consent(offer, id)))
                .<PressResult>map(card -> new PressResult.Below(List.of(card)))
                .orElseGet(() -> new PressResult.Refused("NotThere", NOT_THERE)));
    }

    @Bean
    FileConsentHandler saveRecord() {
        return consent -> {
            if (!consent.accepted()) {
                return new FileConsentHandler.Done(Optional.of("That's fine, nothing was saved. You can ask for the record again on the case whenever you like."), List.of());
            }
            return consent.about().filter(id -> consent.caller().scope() == Scope.PERSONAL && schoolhouses.isOfTheirs(consent.caller(), id))
                    .map(id -> save(consent, id))
                    .orElseGet(() -> said(NOT_THERE));
        };
    }

    /** Where it would go is looked at before anything is made, and whether the case is still theirs when it is made. */
    private FileConsentHandler.Done save(FileConsent consent, CaseId id) {
        var place = consent.place().filter(uploads::allow);
        if (place.isEmpty()) {
            return said(NOT_ALLOWED);
        }
        return records.make(id, consent.caller().staff()).map(file -> save(file, place.get())).orElseGet(() -> said(NOT_THERE));
    }

    private FileConsentHandler.Done save(RecordFile file, FileConsent.Place place) {
        return switch (uploads.put(place, file.content())) {
            case FileUploads.Outcome.Saved saved ->
                new FileConsentHandler.Done(Optional.of("Thank you. The record is in your OneDrive; the link is below."), List.of(FileCards.info(place, file.name())));
            case FileUploads.Outcome.Failed failed -> said(NOT_SAVED);
        };
    }

    private static FileConsentHandler.Done said(String sentence) {
        return new FileConsentHandler.Done(Optional.empty(), List.of(new Outgoing.Text(sentence)));
    }
}
