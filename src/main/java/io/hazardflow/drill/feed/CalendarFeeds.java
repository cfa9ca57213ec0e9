package io.hazardflow.drill.feed;

import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions: who has which, and for whom a token is good at this moment. */
@Component
class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;
    private static final Duration READ_NOTED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Callers callers;
    private final ObjectProvider<AccountGate> gates;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, Callers callers, ObjectProvider<AccountGate> gates, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.gates = gates;
        this.clock = clock;
    }

    /** A subscription with its owner as he may read now. */
    record Open(CalendarFeed feed, Caller reader) {
    }

    /** Those of an account that are not revoked, the newest first. */
    List<CalendarFeed> of(String owner) {
        return jdbc.sql("""
                select id, owner, posts, scope, label, created_at, last_read_at from hazardflow.calendar_feed
                where owner = ? and revoked_at is null order by created_at desc, id""").param(owner).query(CalendarFeed.class).list();
    }

    /** @return the token, which nobody can ask for again */
    @Transactional
    public String create(UUID id, Caller owner, String scope, String label) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into hazardflow.calendar_feed (id, token_hash, owner, posts, scope, label, created_at)
                values (:id, :hash, :owner, :posts, :scope, :label, :at)""")
            .param("id", id).param("hash", hash(token)).param("owner", owner.userId())
            .param("posts", owner.memberships().stream().map(Membership::group).sorted().collect(Collectors.joining(",")))
            .param("scope", scope).param("label", label).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return token;
    }

    /** @return false when the account has no such subscription */
    @Transactional
    public boolean revoke(UUID id, String owner) {
        return jdbc.sql("update hazardflow.calendar_feed set revoked_at = ? where id = ? and owner = ? and revoked_at is null")
            .params(clock.instant().atOffset(ZoneOffset.UTC), id, owner).update() == 1;
    }

    /** Empty for a token that is none or revoked, and while its owner's account is shut or has lost a post that he had. */
    @Transactional
    public Optional<Open> open(String token) {
        Optional<Open> open = jdbc.sql("""
                select id, owner, posts, scope, label, created_at, last_read_at from hazardflow.calendar_feed
                where token_hash = ? and revoked_at is null""").param(hash(token)).query(CalendarFeed.class).optional().flatMap(this::reader);
        open.ifPresent(found -> noteRead(found.feed()));
        return open;
    }

    private Optional<Open> reader(CalendarFeed feed) {
        Caller owner = callers.byId(feed.owner());
        boolean shut = gates.orderedStream().anyMatch(gate -> gate.shut(feed.owner()).isPresent());
        if (shut || !feed.groups().stream().allMatch(owner::isIn)) {
            return Optional.empty();
        }
        return Optional.of(new Open(feed, new Caller(owner.userId(), owner.name(),
            owner.memberships().stream().filter(post -> feed.groups().contains(post.group())).toList(), owner.enterpriseAnywhere())));
    }

    private void noteRead(CalendarFeed feed) {
        Instant now = clock.instant();
        if (feed.lastReadAt() == null || feed.lastReadAt().isBefore(now.minus(READ_NOTED_EVERY))) {
            jdbc.sql("update hazardflow.calendar_feed set last_read_at = ? where id = ?").params(now.atOffset(ZoneOffset.UTC), feed.id()).update();
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
