package school.policydesk.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FormBook;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.SchoolFolders;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/**
 * The page and its style sheet, for Teams' tab and for any browser. It needs no sign-in, runs no script, sets no cookie, loads
 * nothing from elsewhere, and can be framed by Teams only.
 */
@RestController
final class HelpEndpoint {

    /**
     * Where Teams runs in a browser, by
     * <a href="https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements">Microsoft's list</a>.
     */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Map<String, HelpPage> pages;
    private final HelpPage otherwise;
    private final byte[] style = HelpPage.resource("help.css").getBytes(StandardCharsets.UTF_8);

    HelpEndpoint(Schools schools, FormBook forms,
            @Value("${policy-desk.school-dir:}") String folder, @Value("${policy-desk.schools-dir:}") String folders) {
        this.pages = SchoolFolders.named(folder, folders).byName().values().stream()
                .collect(Collectors.toMap(files -> idIn(files).value(), files -> page(schools.of(idIn(files)), forms, files)));
        this.otherwise = schools.isOne() ? pages.get(schools.only().id().value()) : HelpPage.choosing(schools.all());
    }

    private static SchoolId idIn(SchoolFolder files) {
        return School.read(files, new Faults()).id();
    }

    private static HelpPage page(School school, FormBook forms, SchoolFolder files) {
        return HelpPage.of(school, Arrays.stream(CaseKind.values()).map(kind -> forms.form(school.id(), kind)).toList(), files);
    }

    /** @param school an id, where there are several */
    @GetMapping("/help")
    ResponseEntity<byte[]> page(@RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String school) {
        return answer(pages.getOrDefault(school, otherwise).html(HelpPage.Theme.of(theme)), MediaType.TEXT_HTML);
    }

    @GetMapping("/help.css")
    ResponseEntity<byte[]> style() {
        return answer(style, new MediaType("text", "css"));
    }

    /** With a tag, so that a browser that has it needn't have it again. */
    private static ResponseEntity<byte[]> answer(byte[] content, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(AN_HOUR)
                .eTag(DigestUtils.md5DigestAsHex(content))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(content);
    }
}
