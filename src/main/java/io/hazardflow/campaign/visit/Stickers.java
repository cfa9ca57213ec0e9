package io.hazardflow.campaign.visit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 企业二维码: one code an enterprise, twelve characters that nobody guesses and anybody can type, on its wall. Whoever has read it stands before
 * it; so law officers cannot look it up.
 */
@Component
class Stickers {

    /** Without characters that are mistaken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final VisitRules rules;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Stickers(JdbcClient jdbc, VisitRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** The code of an enterprise, which it gets when somebody first asks for it. */
    @Transactional
    public String of(String enterprise, String askedBy) {
        jdbc.sql("insert into hazardflow.enterprise_sticker (enterprise, token, issued_at, issued_by) values (?, ?, ?, ?) on conflict do nothing")
            .params(enterprise, token(), now(), askedBy).update();
        return jdbc.sql("select token from hazardflow.enterprise_sticker where enterprise = ?").param(enterprise).query(String.class).single();
    }

    /** A new code in the place of one that got into the wrong hands; the old one is worth nothing from then on. */
    @Transactional
    public String renew(String enterprise, String askedBy) {
        jdbc.sql("delete from hazardflow.enterprise_sticker where enterprise = ?").param(enterprise).update();
        return of(enterprise, askedBy);
    }

    /** @param code as scanned or typed, in any case and grouped as one likes */
    Optional<String> enterpriseOf(String code) {
        return jdbc.sql("select enterprise from hazardflow.enterprise_sticker where token = ?")
            .param(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")).query(String.class).optional();
    }

    void scanned(String account, String enterprise) {
        jdbc.sql("""
                insert into hazardflow.site_scan (account, enterprise, scanned_at) values (?, ?, ?)
                on conflict (account, enterprise) do update set scanned_at = excluded.scanned_at""").params(account, enterprise, now()).update();
    }

    /** Whether somebody has scanned the enterprise's code so recently that it speaks for his arrival. */
    boolean scannedBy(String account, String enterprise) {
        return jdbc.sql("select exists (select from hazardflow.site_scan where account = ? and enterprise = ? and scanned_at >= ?)")
            .params(account, enterprise, clock.instant().minus(Duration.ofMinutes(rules.scanMinutes())).atOffset(ZoneOffset.UTC))
            .query(Boolean.class).single();
    }

    private String token() {
        return IntStream.range(0, LENGTH).mapToObj(place -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
            .collect(Collectors.joining());
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
