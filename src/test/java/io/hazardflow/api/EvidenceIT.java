package io.hazardflow.api;

import static io.hazardflow.api.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.evidence.Pictures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class EvidenceIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;

    @Test
    void aPhotoIsItsUploadersUntilACaseUsesIt() {
        String photo = cases.photo("safety.e0008");

        assertThat(district.as("safety.e0008").get("/api/evidence/" + photo).status()).isEqualTo(200);
        assertThat(district.as("head.e0008").get("/api/evidence/" + photo).status()).isEqualTo(404);
        assertThat(district.as("office.001").get("/api/evidence/" + photo).status()).isEqualTo(404);
        Door.API.start(district, "safety.e0008", with(cases.report("safety.e0008", "e0008"), Map.of("photos", List.of(photo))));
        assertThat(district.as("head.e0008").get("/api/evidence/" + photo).status()).isEqualTo(200);
        assertThat(district.as("office.001").get("/api/evidence/" + photo).status()).isEqualTo(200);
        assertThat(district.as("office.002").get("/api/evidence/" + photo)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.reason()).contains("照片不存在");
        });
        assertThat(district.stranger().get("/api/evidence/" + photo).status()).isEqualTo(401);
    }

    @Test
    void noBrowserTakesAPhotoForAPage() {
        byte[] picture = Pictures.jpeg();
        Answer shown = district.as("grid.001").get("/api/evidence/" + cases.photo("grid.001", picture));

        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'").contains("sandbox");
        assertThat(shown.response().body()).isEqualTo(picture);
    }

    @Test
    void whatIsNoPhotoIsNotTakenIn() {
        Account grid = district.as("grid.001");

        assertThat(grid.upload("现场.jpg", "<html><script>alert(1)</script></html>".getBytes())).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.reason()).contains("现场.jpg").contains("jpg、png、webp");
        });
        assertThat(grid.upload("空.jpg", new byte[0]).status()).isEqualTo(400);
        assertThat(grid.upload("大.jpg", new byte[10 * 1024 * 1024 + 1])).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.reason()).contains("10 MB");
        });
    }

    @Test
    void aPictureUsedOnAnotherCaseIsShownToTheReviewerAsUsedTwice() {
        byte[] picture = Pictures.jpeg();
        String first = cases.rectifying("e0009");
        String second = cases.rectifying("e0009");
        String honest = cases.reviewing("e0009");
        for (String number : List.of(first, second)) {
            cases.submit(Door.API, "safety.e0009", number, "rectify",
                with(cases.feedback("safety.e0009"), Map.of("afterPhotos", List.of(cases.photo("safety.e0009", picture)))));
        }

        assertThat(duplicate(second)).isTrue();
        assertThat(duplicate(first)).isTrue();
        assertThat(duplicate(honest)).isFalse();
    }

    private boolean duplicate(String number) {
        return district.as("grid.001").get("/api/hazards/" + number).json().at("/afterPhotos/0/duplicate").asBoolean();
    }
}
