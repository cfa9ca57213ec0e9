package io.hazardflow.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

@AnalyzeClasses(packages = "io.hazardflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule capabilitiesFormNoCycle = slices().matching("io.hazardflow.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGroundKnowsNothingOfTheProcesses = noClasses()
        .that().resideInAnyPackage("..registry..", "..ledger..", "..form..", "..evidence..", "..access..", "..audit..", "..account..", "..platform..", "..task..", "..absence..",
            "..feed..", "..notice..", "..document..", "..duty..", "..broadcast..", "..subscription..", "..expiry..")
        .should().dependOnClassesThat().resideInAnyPackage("io.hazardflow.hazard..", "io.hazardflow.campaign..", "io.hazardflow.drill..",
            "io.hazardflow.demo..");

    @ArchTest
    static final ArchRule nothingDependsOnTheDemoDistrict = noClasses().that().resideOutsideOfPackage("io.hazardflow.demo..")
        .should().dependOnClassesThat().resideInAPackage("io.hazardflow.demo..");

    @ArchTest
    static final ArchRule nothingButTheDemoDistrictDependsOnTheDashboard = noClasses()
        .that().resideOutsideOfPackages("io.hazardflow.dashboard..", "io.hazardflow.demo..")
        .should().dependOnClassesThat().resideInAPackage("io.hazardflow.dashboard..");

    @ArchTest
    static final ArchRule stepsAreNobodyElsesBusiness = classes().that().resideInAPackage("io.hazardflow.hazard.step..")
        .should().onlyBeAccessed().byAnyPackage("io.hazardflow.hazard.step..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis");
}
