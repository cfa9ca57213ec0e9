package io.hazardflow.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right of one running application to a database directory; ends with the process, however it ends. */
final class EmbeddedDatabaseLock implements AutoCloseable {

    static final String SUFFIX = ".lock";

    /** Opening a lock file a second time in this JVM and closing it would release the lock: such a directory is not even tried. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private EmbeddedDatabaseLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when another running application holds the directory. */
    static Optional<EmbeddedDatabaseLock> tryAcquire(Path directory) {
        Path file = directory.resolveSibling(directory.getFileName() + SUFFIX);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new EmbeddedDatabaseLock(file, channel));
            }
            channel.close();
            HELD.remove(file);
            return Optional.empty();
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }

    /** Gives the directory up and leaves no lock file behind. */
    void closeAndDelete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }
}
