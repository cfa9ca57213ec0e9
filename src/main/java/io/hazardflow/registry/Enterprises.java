package io.hazardflow.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of enterprises. */
@Component
public class Enterprises {

    private static final RowMapper<EnterpriseProfile> PROFILE = new DataClassRowMapper<>(EnterpriseProfile.class);

    private final JdbcClient jdbc;

    Enterprises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Enterprise> find(String id) {
        return jdbc.sql("select * from hazardflow.enterprise where id = :id").param("id", id).query(Enterprises::card).optional();
    }

    /** By number or by unified social credit code, whichever is given. */
    public Optional<Enterprise> findByNumberOrCode(String numberOrCode) {
        return jdbc.sql("select * from hazardflow.enterprise where id = :given or credit_code = upper(:given) order by id limit 1")
            .param("given", numberOrCode).query(Enterprises::card).optional();
    }

    /**
     * Enterprises by name or credit code, those in business first.
     *
     * @param q       words of the name (two Chinese characters are enough), or the beginning of the credit code; null or blank for all
     * @param street  street code, or null for all
     * @param onlyIds the enterprises to choose from, or null for all
     */
    public List<Enterprise> search(String q, String street, Set<String> onlyIds, int limit) {
        return search(EnterpriseSearch.of(q, street, EnterpriseReach.only(onlyIds), limit));
    }

    /** True before anything has been registered. */
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from hazardflow.enterprise)").query(Boolean.class).single();
    }

    List<Enterprise> search(EnterpriseSearch search) {
        return jdbc.sql(search.sql()).params(search.params()).query(Enterprises::card).list();
    }

    private static Enterprise card(ResultSet row, int number) throws SQLException {
        return new Enterprise(row.getString("id"), row.getString("name"), row.getString("credit_code"), row.getString("street"),
            row.getString("address"), row.getString("industry"), row.getObject("lat", Double.class), row.getObject("lng", Double.class),
            row.getString("safety_officer"), row.getString("phone"), row.getString("status"), PROFILE.mapRow(row, number));
    }
}
