package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetsTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @BeforeAll
    static void three_enterprises() {
        DB.jdbc.sql("""
            insert into hazardflow.enterprise (id, credit_code, name, street, address, industry, status) values
                ('e0001', '911201020000000001', '示范一厂', '001', '示范路1号', 'INDUSTRY_SMALL', 'OPERATING'),
                ('e0002', '911201020000000002', '示范二厂', '002', '示范路2号', 'CATERING', 'OPERATING'),
                ('e0003', '911201020000000003', '示范三厂', '001', '示范路3号', 'CATERING', 'SUSPENDED')
            """).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise-safety:e0001", "grid:001", "community:001", "street-office:001", "street-leader:001",
        "law:xf", "dept:sww",
        "safety-committee", "tip-desk", "expert"})
    void whoever_the_enterprise_is_within_reach_of_may_name_it(String group) {
        assertThatCode(() -> enterprise("e0001", group)).doesNotThrowAnyException();
    }

    @Test
    void an_enterprise_names_only_itself_and_a_street_only_its_own() {
        assertThatThrownBy(() -> enterprise("e0002", "enterprise-staff:e0001")).isInstanceOf(FormRejectedException.class)
            .hasMessage("「企业」不是您所在的企业");
        assertThatThrownBy(() -> enterprise("e0002", "grid:001")).hasMessage("「企业」不在您的辖区");
        assertThatThrownBy(() -> enterprise("e0002", "street-leader:001")).hasMessage("「企业」不在您的辖区");
        assertThatThrownBy(() -> enterprise("e0002")).hasMessage("「企业」不在您的辖区");
    }

    @Test
    void an_unknown_or_closed_enterprise_is_refused() {
        assertThatThrownBy(() -> enterprise("e9999", "grid:001")).hasMessage("「企业」没有登记这家企业");
        assertThatThrownBy(() -> enterprise("e0003", "grid:001")).hasMessage("「企业」应为在营企业,该企业登记为停业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"39.128400,117.226900", "39.128400,117.226900;25;device", "39.1,117.2;12.5;qr", "39.1,117.2;;pin", "39,117"})
    void a_position_with_or_without_its_quality_is_accepted(String text) {
        assertThatCode(() -> position(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"39.1", "39.1,117.2;25", "39.1,117.2;25;gps", "39.1, 117.2", "abc", "39.1,117.2;-3;device", "139.1,200.2",
        "39.1,117.2<script>"})
    void a_text_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> position(text)).isInstanceOf(FormRejectedException.class).hasMessageStartingWith("「位置」应为“纬度,经度”");
    }

    @Test
    void a_position_outside_china_is_refused() {
        assertThatThrownBy(() -> position("51.5,-0.12")).hasMessageContaining("不在中国境内");
        assertThatThrownBy(() -> position("0,0")).hasMessageContaining("不在中国境内");
    }

    @Test
    void a_position_keeps_accuracy_and_way() {
        assertThat(Position.parse("39.128400,117.226900;25;device")).contains(new Position(39.1284, 117.2269, 25.0, "device"));
        assertThat(Position.parse("39.1,117.2")).contains(new Position(39.1, 117.2, null, null));
        assertThat(Position.parse(null)).isEmpty();
    }

    private static void enterprise(String id, String... groups) {
        check(new EnterpriseWidget(DB.enterprises), "企业", id, groups);
    }

    private static void position(String text) {
        check(new PositionWidget(), "位置", text);
    }

    private static void check(Widget widget, String label, String value, String... groups) {
        Caller caller = new Caller("someone", "某人", Stream.of(groups).map(Membership::of).flatMap(Optional::stream).toList());
        widget.check("field", label, TextNode.valueOf(value), new FormContext("report-hazard", "hazard-rectification", null, null,
            null, caller));
    }
}
