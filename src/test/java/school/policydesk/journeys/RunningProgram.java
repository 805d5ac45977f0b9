package school.policydesk.journeys;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.policydesk.PolicyDeskApplication;
import school.policydesk.teams.MicrosoftStub;

/** Policy Desk as a process of its own, with nothing of the tests on its class path, on an H2 file. */
final class RunningProgram implements AutoCloseable {

    static final Path SCHOOL = Path.of("src/test/resources/school").toAbsolutePath();

    private static final Pattern READY = Pattern.compile("Tomcat started on port (\\d+)");
    private static final long START_SECONDS = 90;

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private RunningProgram(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Returns when it is up. */
    static RunningProgram start(MicrosoftStub microsoft, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), PolicyDeskApplication.class.getName())
                .directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(microsoft.settings());
        builder.environment().put("DATABASE_URL", database(folder));
        builder.environment().put("CASE_KEY_FILE", folder.resolve("case-key.json").toString());
        builder.environment().put("SCHOOL_DIR", SCHOOL.toString());
        builder.environment().put("SERVER_PORT", "0");
        // What was under way at the kill is tried again when its lease ends; a test doesn't wait a minute for that.
        builder.environment().put("POLICYDESK_DELIVERY_LEASE", "3s");
        var program = new RunningProgram(builder.start());
        program.awaitStart();
        return program;
    }

    /** The default one, but in that folder. */
    static String database(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("policy-desk") + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    int port() {
        return port.join();
    }

    /** As {@code kill -9} does: no farewell of any kind. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitStart() {
        try {
            port.orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            kill();
            throw new AssertionError("The program did not start:\n" + String.join("\n", log), e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                var ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
            }
        } catch (IOException e) {
            // it was killed
        }
        port.completeExceptionally(new IllegalStateException("It has ended"));
    }

    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }
}
