package school.policydesk.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import school.policydesk.PolicyDeskApplication;

/** The program in a process of its own, which can be killed. */
final class Program implements AutoCloseable {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Ready for requests. */
    static Program start(Map<String, String> settings) throws IOException, InterruptedException {
        return start(settings, List.of(), classpath(CLASSES.toAbsolutePath()));
    }

    private static Program start(Map<String, String> settings, List<String> options, String classpath) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx512m", "-Dspring.main.lazy-initialization=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", classpath, PolicyDeskApplication.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        var process = builder.start();
        var ready = new CountDownLatch(1);
        var log = new StringBuffer();
        Thread.ofVirtual().start(() -> follow(process, ready, log));
        if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not start:\n" + log);
        }
        return new Program(process, port);
    }

    private static void follow(Process process, CountDownLatch ready, StringBuffer log) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (log.length() < 20_000) {
                    log.append(line).append('\n');
                }
                if (line.contains("Started PolicyDeskApplication")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            // it is gone
        } finally {
            ready.countDown();
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Without a word of warning, as {@code kill -9} does; returns when it is dead. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Starts the program many times, each time in a fraction of the time: from a jar, with the classes of an earlier start kept. */
    static final class Quick {

        private final Path folder;
        private final String classpath;

        Quick(Map<String, String> settings) throws IOException, InterruptedException {
            folder = Files.createTempDirectory("program");
            classpath = classpath(jar(folder.resolve("program.jar")));
            var rehearsal = Program.start(settings, List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa"), "-Xlog:cds*=off", "-Xlog:aot*=off"), classpath);
            rehearsal.process.destroy();
            rehearsal.process.onExit().join();
        }

        Program start(Map<String, String> settings) throws IOException, InterruptedException {
            return Program.start(settings, List.of("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa")), classpath);
        }

        private static Path jar(Path jar) throws IOException {
            try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(CLASSES)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
            return jar;
        }
    }

    /** As the tests', with the program's own classes first and those of the tests left out. */
    private static String classpath(Path program) {
        var others = List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(java.io.File.pathSeparator)).stream()
                .filter(entry -> entry.endsWith(".jar")).toList();
        return program + java.io.File.pathSeparator + String.join(java.io.File.pathSeparator, others);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Map<String, String> settings(CountingMicrosoft microsoft, String database, String user, Path school, Path key) {
        var settings = new HashMap<>(microsoft.settings());
        settings.put("DATABASE_URL", database);
        settings.put("DATABASE_USER", user);
        settings.put("SCHOOL_DIR", school.toAbsolutePath().toString());
        settings.put("CASE_KEY_FILE", key.toString());
        settings.put("POLICYDESK_DELIVERY_LEASE", "2s");
        settings.put("POLICYDESK_DELIVERY_POLL", "200ms");
        return settings;
    }
}
