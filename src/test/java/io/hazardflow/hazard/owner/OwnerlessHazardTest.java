package io.hazardflow.hazard.owner;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class OwnerlessHazardTest {

    private static int places;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Callers callers;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aDepartmentThatWasMadeResponsibleRectifiesAndAnotherUnitReviews() {
        String number = verified("G1");
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.APPOINT_OWNER);
        assertThat(driver.task(number, HazardProcess.APPOINT_OWNER).getDueDate().toInstant()).isEqualTo("2026-11-30T15:59:59Z");
        appoint(number, Map.of("ownerKind", "DEPARTMENT", "dept", "yjj"));
        assertThat(cases.get(number).ownerName()).isEqualTo("区应急管理局");
        driver.assign(STREET, number, 7);
        acknowledge("dept.yjj", number);
        rectify("dept.yjj", number);

        assertThat(posts(number, HazardProcess.REVIEW_RECTIFICATION)).containsExactly("grid:001");
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(cases.get(number).enterprise()).isNull();
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
        assertThat(driver.passed(number)).containsSubsequence("verification-result", "appoint-owner", "find-authority", "assign-rectification");
    }

    @Test
    void whatTheStreetItselfPutsRightIsReviewedByTheDepartmentAndClosedByTheDistrict() {
        String number = verified("G0");
        appoint(number, Map.of("ownerKind", "STREET"));
        driver.submit(STREET, number, HazardProcess.FIX_ON_SITE, feedback(STREET));

        assertThat(posts(number, HazardProcess.REVIEW_RECTIFICATION)).containsExactly("dept:yjj");
        assertThat(cases.get(number).reviewRole()).isEqualTo("dept");
        assertThatThrownBy(() -> driver.reviewPasses(GRID, number)).isInstanceOf(AuthorizationException.class);
        driver.reviewPasses("dept.yjj", number);
        assertThat(posts(number, HazardProcess.APPROVE_CLOSURE)).containsExactly("district-coordination");
        driver.close("coordination", number);
        assertThat(driver.isOver(number)).isTrue();
    }

    @Test
    void anEnterpriseThatWasMadeResponsibleSeesTheCaseAndMayLoseItAgain() {
        String number = verified("G1");
        assertThat(cases.find(number, callers.byId("safety.e0001"))).isEmpty();
        appoint(number, Map.of("ownerKind", "ENTERPRISE", "enterpriseId", "e0001"));
        assertThat(cases.find(number, callers.byId("safety.e0001"))).isPresent();
        assertThat(driver.variables(number)).containsEntry("enterprise", "e0001");

        driver.stepBack(number, HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(cases.find(number, callers.byId("safety.e0001"))).isEmpty();
        driver.verifyAsReal(number, "G1", Map.of());
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.APPOINT_OWNER);
    }

    @Test
    void aPlaceWithoutEnterpriseIsNamedCompletelyAndWithinOnesOwnStreet() {
        assertThatThrownBy(() -> driver.report(GRID, place(Map.of("streetCode", "")))).hasMessageContaining("所在街道").hasMessageContaining("必填");
        assertThatThrownBy(() -> driver.report(GRID, place(Map.of("placeType", "")))).hasMessageContaining("场所类型");
        assertThatThrownBy(() -> driver.report(GRID, place(Map.of("streetCode", "002")))).hasMessageContaining("不在您的辖区");
        Map<String, Object> nowhere = place(Map.of("ownerless", false));
        assertThatThrownBy(() -> driver.report(GRID, nowhere)).hasMessageContaining("不需要填写");
        nowhere.keySet().removeAll(List.of("placeType", "streetCode", "address"));
        assertThatThrownBy(() -> driver.report(GRID, nowhere)).hasMessageContaining("企业").hasMessageContaining("必填");
        assertThat(driver.report(GRID, place(Map.of("ownerless", true)))).startsWith("YH-");
        assertThatThrownBy(() -> driver.report("coordination", place(Map.of("streetCode", "013")))).hasMessageContaining("不是本区的街道");
        assertThatThrownBy(() -> driver.report(GRID, place(Map.of("enterpriseId", "e0001")))).hasMessageContaining("不需要填写");
        assertThatThrownBy(() -> driver.report("safety.e0001", place(Map.of()))).hasMessageContaining("企业").hasMessageContaining("必填");
    }

    /** Found by the random days: the search for the industry of nobody was a fault. */
    @Test
    void aCriterionOfAnIndustryDoesNotApplyToAPlaceWithoutOwner() {
        String number = driver.report(GRID, place(Map.of()));
        assertThatThrownBy(() -> driver.verifyAsReal(number, "M", Map.of())).hasMessageContaining("不适用");
        driver.verifyAsReal(number, "M", Map.of("criterionHit", "", "expertOpinion", List.of(driver.photo(STREET))));
        assertThat(driver.openSteps(number)).contains(HazardProcess.APPOINT_OWNER);
    }

    @Test
    void theSamePlaceReportedTwiceIsNamedAsALikelyDuplicate() {
        Map<String, Object> same = place(Map.of("description", "井盖缺失，夜间行人有坠落危险，须立即围挡。", "address", "津塘路十二号门前"));
        String first = driver.report(GRID, same);
        String second = driver.report("office.001", same);
        assertThat(cases.get(second).duplicateNumbers()).contains(first);

        driver.submit(STREET, second, HazardProcess.VERIFY_HAZARD, Map.of("result", "MERGED", "duplicateOf", first, "reason", "同一处井盖"));
        assertThat(cases.get(second).mergedInto()).isEqualTo(first);
    }

    @Test
    void gridWorkersHintAndNeverOrder() {
        assertThat(cases.get(driver.report(GRID)).hint()).isTrue();
        assertThat(cases.get(driver.report("law.yjj.1")).hint()).isFalse();

        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        assertThatThrownBy(() -> driver.assign(GRID, number, 7)).isInstanceOf(AuthorizationException.class);
        callers.asSystem(() -> {
            tasks.addCandidateGroup(driver.task(number, HazardProcess.ASSIGN_RECTIFICATION).getId(), "grid:001");
            return null;
        });
        assertThatThrownBy(() -> driver.assign(GRID, number, 7)).hasMessageContaining("网格员只能提示隐患");
    }

    private String verified(String subGrade) {
        String number = driver.report(GRID, place(Map.of()));
        assertThat(cases.get(number).enterprise()).isNull();
        assertThat(number).contains("-001-");
        driver.verifyAsReal(number, subGrade, Map.of("category", "XC03"));
        return number;
    }

    private void appoint(String number, Map<String, Object> owner) {
        Map<String, Object> document = new HashMap<>(Map.of("leader", "赵主任", "minutes", List.of(driver.photo(STREET)),
            "reason", "产权单位已注销，经责任单位认定会研究确定。"));
        document.putAll(owner);
        driver.submit(STREET, number, HazardProcess.APPOINT_OWNER, document);
    }

    private void acknowledge(String user, String number) {
        driver.submit(user, number, HazardProcess.ACKNOWLEDGE_ORDER, Map.of("accepted", true, "signer", "赵主任", "interimControls", ""));
    }

    private void rectify(String user, String number) {
        driver.submit(user, number, HazardProcess.RECTIFY, feedback(user));
    }

    private Map<String, Object> feedback(String user) {
        Map<String, Object> feedback = driver.feedback("已更换井盖并恢复路面，设置警示标识，安排专人巡查。");
        feedback.put("afterPhotos", List.of(driver.photo(user)));
        return feedback;
    }

    private static Map<String, Object> place(Map<String, Object> changes) {
        Map<String, Object> place = new HashMap<>(Map.of("enterpriseId", "", "placeType", "ROAD", "streetCode", "001",
            "address", "第 " + (++places) + " 号路口", "location", "人行道第 " + places + " 处"));
        place.putAll(changes);
        return place;
    }

    private List<String> posts(String number, String step) {
        return tasks.getIdentityLinksForTask(driver.task(number, step).getId()).stream().map(IdentityLink::getGroupId).toList();
    }
}
