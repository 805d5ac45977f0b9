package school.policydesk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Lies between the program and its database, and can fall silent: every connection stays open, and nothing comes through. */
final class SilentWire implements AutoCloseable {

    private final ServerSocket server;
    private final int to;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    SilentWire(int to) throws IOException {
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.to = to;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void fallSilent() {
        gate = new CountDownLatch(1);
    }

    void speakAgain() {
        gate.countDown();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var near = server.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), to);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket into) {
        try (from; into) {
            var buffer = new byte[8192];
            for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                gate.await();
                into.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone
        }
    }

    @Override
    public void close() {
        speakAgain();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
