package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import io.hazardflow.registry.People;
import io.hazardflow.registry.Person;
import io.hazardflow.registry.Streets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A draw for the page: what it was made from and what it gave, in words. */
@Component
class DrawView {

    private final CampaignObjects objects;
    private final OfficerCertificates certificates;
    private final People people;
    private final Departments departments;
    private final Industries industries;
    private final Streets streets;
    private final DrawWords words;

    DrawView(CampaignObjects objects, OfficerCertificates certificates, People people, Departments departments, Industries industries,
             Streets streets, DrawWords words) {
        this.objects = objects;
        this.certificates = certificates;
        this.people = people;
        this.departments = departments;
        this.industries = industries;
        this.streets = streets;
        this.words = words;
    }

    /**
     * @param drawn   whether chance decided
     * @param inForce whether no later draw was approved
     */
    record Page(String campaign, String campaignName, int drawNo, boolean drawn, boolean inForce, String method, String algorithm, String seed,
                String nonce, String poolHash, int poolSize, String officerPoolHash, String resultHash, String operator, String witness,
                String witnessUnit, Instant drawnAt, String reason, String redrawReason, String redrawAskedBy, String approvedBy,
                Instant supersededAt, int reservePercent, int reserveLeast, Map<String, Integer> counts, List<Officer> officers,
                List<Row> objects) {
    }

    record Officer(String certificate, String name, String department, List<String> specialties, boolean mayLead, int capacity, int recusals,
                   int visits) {
    }

    record Row(String enterprise, String name, String street, String industry, String creditGrade, int weight, String stratum,
               ObjectChoice choice, String choiceLabel, Integer rank, String lead, String second) {
    }

    Page of(Campaign campaign, CampaignDraw draw) {
        DrawParts parts = draw.readParts();
        DrawResult result = draw.readResult();
        Map<String, String> names = new HashMap<>();
        parts.officers().forEach(officer -> names.put(officer.certificate(),
            certificates.find(officer.certificate()).map(OfficerCertificate::personName).orElse(officer.certificate())));
        Map<ObjectChoice, Integer> counts = new EnumMap<>(ObjectChoice.class);
        result.objects().forEach(object -> counts.merge(object.choice(), 1, Integer::sum));
        Map<String, Integer> labelled = Arrays.stream(ObjectChoice.values()).filter(counts::containsKey)
            .collect(Collectors.toMap(ObjectChoice::label, counts::get, (first, second) -> first, LinkedHashMap::new));
        return new Page(campaign.number(), campaign.name(), draw.drawNo(), draw.mode().isDrawn(), draw.supersededAt() == null,
            DrawWords.method(campaign), draw.algorithm(), draw.seed(), draw.nonce(), draw.poolHash(), parts.pool().size(),
            draw.officerPoolHash(), draw.resultHash(), draw.operatorName(), person(draw.witness()), draw.witnessUnit(), draw.drawnAt(),
            draw.reason(), draw.redrawReason(), person(draw.redrawAskedBy()), person(draw.approvedBy()), draw.supersededAt(),
            parts.rules().reservePercent(), parts.rules().reserveLeast(), labelled, officers(parts, result, names), rows(parts, result, names));
    }

    private String person(String account) {
        return account == null ? null : people.byAccount(account).map(Person::name).orElse(account);
    }

    private List<Officer> officers(DrawParts parts, DrawResult result, Map<String, String> names) {
        Map<String, Integer> visits = new HashMap<>();
        result.objects().stream().filter(object -> object.choice().isInspected() && object.lead() != null).forEach(object -> {
            visits.merge(object.lead(), 1, Integer::sum);
            visits.merge(object.second(), 1, Integer::sum);
        });
        return parts.officers().stream().map(officer -> new Officer(officer.certificate(), names.get(officer.certificate()),
            departments.name(officer.department()), officer.specialties(),
            officer.account() != null && officer.department().equals(parts.rules().leadDepartment()), officer.capacity(), officer.recusals().size(),
            visits.getOrDefault(officer.certificate(), 0))).toList();
    }

    private List<Row> rows(DrawParts parts, DrawResult result, Map<String, String> names) {
        Map<String, DrawObject> drawnFrom = parts.objects().stream().collect(Collectors.toMap(DrawObject::enterprise, Function.identity()));
        Map<String, CampaignObject> pool = objects.of(parts.campaign()).stream()
            .collect(Collectors.toMap(CampaignObject::enterprise, Function.identity()));
        return result.objects().stream().filter(drawn -> pool.containsKey(drawn.enterprise()) && drawnFrom.containsKey(drawn.enterprise()))
            .map(drawn -> {
                CampaignObject object = pool.get(drawn.enterprise());
                DrawObject from = drawnFrom.get(drawn.enterprise());
                return new Row(drawn.enterprise(), object.name(), streets.name(object.street()), industries.label(from.industry()),
                    from.creditGrade(), from.weight(), words.stratum(drawn.stratum()), drawn.choice(), drawn.choice().label(), drawn.rank(),
                    name(names, drawn.lead()), name(names, drawn.second()));
            }).toList();
    }

    private static String name(Map<String, String> names, String certificate) {
        return certificate == null ? null : names.getOrDefault(certificate, certificate);
    }
}
