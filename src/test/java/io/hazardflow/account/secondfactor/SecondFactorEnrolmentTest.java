package io.hazardflow.account.secondfactor;

import io.hazardflow.access.Callers;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.secondfactor.AccountProperties.SecondFactor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

@OverHttp
class SecondFactorEnrolmentTest {

    @Autowired
    TestPeople people;

    @Autowired
    AccountTable accounts;

    @Autowired
    SecondFactorStore store;

    @Autowired
    Callers callers;

    String officer;

    @BeforeEach
    void an_officer() {
        officer = people.create("o" + UUID.randomUUID().toString().substring(0, 8), "law:yjj");
    }

    @Test
    void whose_role_needs_one_sets_it_up_first() {
        assertThat(obligation(List.of("law")).owed(officer, session())).hasValueSatisfying(owed -> {
            assertThat(owed.page()).isEqualTo("/account/second-factor");
            assertThat(owed.message()).contains("双重验证");
        });
        assertThat(obligation(List.of("camunda-admin")).owed(officer, session())).isEmpty();
    }

    @Test
    void who_has_one_owes_nothing_more() {
        store.begin(officer, new byte[] {1});
        store.confirm(officer, new byte[] {1}, 1, List.of());

        assertThat(obligation(List.of("law")).owed(officer, session())).isEmpty();
    }

    @Test
    void an_account_named_as_a_machine_needs_none_but_only_by_name_and_password() {
        assertThat(obligation(List.of("law"), officer).owed(officer, basic())).isEmpty();
        assertThat(obligation(List.of("law"), officer).owed(officer, session())).isPresent();
        assertThat(obligation(List.of("law")).owed(officer, basic())).isPresent();
    }

    @Test
    void whoever_comes_from_an_identity_provider_has_shown_his_factors_there() {
        MockHttpServletRequest request = session();
        request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(new OAuth2AuthenticationToken(
            new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, Map.of("sub", officer), "sub"), AuthorityUtils.NO_AUTHORITIES,
            "oidc")));

        assertThat(obligation(List.of("law")).owed(officer, request)).isEmpty();
    }

    private SecondFactorEnrolmentObligation obligation(List<String> requiredFor, String... machines) {
        AccountProperties properties = new AccountProperties(null, new SecondFactor(requiredFor, List.of(machines)));
        return new SecondFactorEnrolmentObligation(new SecondFactorDuty(properties, false), accounts, callers);
    }

    private static MockHttpServletRequest session() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession();
        return request;
    }

    private MockHttpServletRequest basic() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        String nameAndPassword = Base64.getEncoder().encodeToString((officer + ":x").getBytes(StandardCharsets.UTF_8));
        request.addHeader("Authorization", "Basic " + nameAndPassword);
        return request;
    }
}
