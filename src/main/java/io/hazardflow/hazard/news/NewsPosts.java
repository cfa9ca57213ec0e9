package io.hazardflow.hazard.news;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.ending.ExceptionalEnding;
import io.hazardflow.hazard.lookback.LookBackPosts;
import io.hazardflow.hazard.rule.Posts;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The posts that the decision {@code notice-routing} names, as engine groups of a case. */
@Component
class NewsPosts {

    private final Posts posts;
    private final TaskPosts tasks;

    NewsPosts(Posts posts, TaskPosts tasks) {
        this.posts = posts;
        this.tasks = tasks;
    }

    /**
     * None where the case has no such post by its nature: an enterprise's for a road, the receiver's where it lies outside the district.
     *
     * @throws IllegalStateException when the case should have one and does not
     */
    Stream<String> of(String post, News news) {
        return switch (post) {
            case "TASK_POSTS" -> tasks.of(news).stream();
            case "FREE_TASK_POSTS" -> tasks.holder(news).isPresent() ? Stream.of() : tasks.of(news).stream();
            case "PROPOSER" -> news.last(ExceptionalEnding.PROPOSE).map(step -> step.actor().role()).stream();
            default -> news.kind() == null ? ofCase(post, news.hazard()) : news.kind().posts(post, news.event());
        };
    }

    private Stream<String> ofCase(String post, HazardCase hazard) {
        return switch (post) {
            case "RECTIFIER" -> Stream.ofNullable(hazard.rectifierGroup());
            case "ORDERER" -> Stream.of(hazard.orderGroup() == null ? Posts.assigner(hazard) : hazard.orderGroup());
            case "VERIFIER" -> Stream.of(posts.verifier(hazard.source(), hazard.street(), hazard.industry(), hazard.category()));
            case "REVIEWER" -> Stream.of(Posts.reviewer(hazard.reviewRole(), hazard));
            case "REPORTER_POST" -> Stream.of(reporterPost(hazard));
            case "RECEIVING_DEPT" -> Stream.ofNullable(hazard.transferredTo()).map(Role.DEPT::group);
            case "LOOK_BACK_VISITOR" -> Stream.of(LookBackPosts.visitor(hazard));
            default -> ofRole(Role.valueOf(post), hazard);
        };
    }

    private static Stream<String> ofRole(Role role, HazardCase hazard) {
        return switch (role.reach()) {
            case ENTERPRISE -> Stream.ofNullable(hazard.enterprise()).map(role::group);
            case STREET -> Stream.of(role.group(known(hazard.street(), "street", hazard)));
            case DEPARTMENT -> Stream.of(role.group(known(hazard.dept(), "department", hazard)));
            default -> Stream.of(role.key());
        };
    }

    private static String reporterPost(HazardCase hazard) {
        return Optional.ofNullable(hazard.reporterRole()).filter(NewsPosts::isPersons).orElseGet(() -> Role.STREET_OFFICE.group(hazard.street()));
    }

    /** Whether people hold the post, and not another system. */
    static boolean isPersons(String group) {
        return Membership.of(group).filter(membership -> membership.role() != Role.MACHINE).isPresent();
    }

    private static String known(String unit, String what, HazardCase hazard) {
        if (unit == null) {
            throw new IllegalStateException("case " + hazard.number() + " has no " + what);
        }
        return unit;
    }
}
