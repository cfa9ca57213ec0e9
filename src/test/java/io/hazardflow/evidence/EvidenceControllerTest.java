package io.hazardflow.evidence;

import static io.hazardflow.evidence.People.GRID_001;
import static io.hazardflow.evidence.People.OFFICE_001;
import static io.hazardflow.evidence.People.OFFICE_002;
import static io.hazardflow.ledger.Steps.CASE;
import static io.hazardflow.ledger.Steps.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.ledger.LedgerDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class EvidenceControllerTest {

    @RegisterExtension
    final LedgerDatabase database = EvidenceDatabase.create();

    private final Callers callers = mock(Callers.class);
    private EvidenceStore store;
    private MockMvc http;

    @BeforeEach
    void http() {
        store = database.bean(EvidenceStore.class);
        http = MockMvcBuilders.standaloneSetup(new EvidenceController(store, database.bean(EvidenceAccess.class), callers), new CutOff())
            .setControllerAdvice(new EvidenceProblems(), new UploadTooLarge(DataSize.ofMegabytes(10))).build();
        signIn(GRID_001);
    }

    @Test
    void anUploadedPhotoIsAnsweredWithItsFacts() throws Exception {
        http.perform(multipart("/api/evidence").file(new MockMultipartFile("file", "现场.jpg", "text/html", Photos.png(1))))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.id").isString())
            .andExpect(jsonPath("$.name").value("现场.jpg.png"))
            .andExpect(jsonPath("$.type").value("image/png"))
            .andExpect(jsonPath("$.size").value(Photos.png(1).length))
            .andExpect(jsonPath("$.duplicate").value(false))
            .andExpect(jsonPath("$.uploadedBy").doesNotExist());
    }

    @Test
    void aFileThatIsNoPhotoIsAProblemInTheUsersWords() throws Exception {
        http.perform(multipart("/api/evidence").file(new MockMultipartFile("file", "动.gif", "image/jpeg", Photos.gif())))
            .andExpect(status().isUnsupportedMediaType())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.detail", startsWith("「动.gif」不是可用的照片")));
    }

    @Test
    void anUploadWithoutFileIsAProblem() throws Exception {
        http.perform(multipart("/api/evidence")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("file")));
    }

    @Test
    void anUploadThatTheServerStopsReadingIsAProblemInTheUsersWords() throws Exception {
        http.perform(multipart("/cut-off")).andExpect(status().isPayloadTooLarge())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.detail", containsString("10 MB")));
    }

    @Test
    void aPhotoIsServedSoThatNoBrowserRunsIt() throws Exception {
        UUID id = upload();

        http.perform(get("/api/evidence/" + id))
            .andExpect(status().isOk())
            .andExpect(content().contentType("image/jpeg"))
            .andExpect(content().bytes(Photos.jpg(1)))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
            .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''%E7%8E%B0%E5%9C%BA.jpg")))
            .andExpect(header().string("Content-Disposition", startsWith("inline;")))
            .andExpect(header().string("Cache-Control", "max-age=86400, private, immutable"))
            .andExpect(header().string("ETag", '"' + store.find(id).orElseThrow().sha256() + '"'));
    }

    @Test
    void aPhotoThatTheBrowserHasIsNotSentAgain() throws Exception {
        UUID id = upload();

        http.perform(get("/api/evidence/" + id).header("If-None-Match", '"' + store.find(id).orElseThrow().sha256() + '"'))
            .andExpect(status().isNotModified()).andExpect(content().bytes(new byte[0]))
            .andExpect(header().string("Cache-Control", containsString("private")));
    }

    @Test
    void aPhotoOfACaseIsForThoseWhoMaySeeTheCase() throws Exception {
        UUID id = upload();
        database.append(step(CASE, "report-hazard", id));

        signIn(OFFICE_001);
        http.perform(get("/api/evidence/" + id)).andExpect(status().isOk());
        http.perform(get("/api/evidence/" + id + "/facts")).andExpect(status().isOk()).andExpect(jsonPath("$.name").value("现场.jpg"));
        signIn(OFFICE_002);
        http.perform(get("/api/evidence/" + id)).andExpect(status().isNotFound());
        http.perform(get("/api/evidence/" + id + "/facts")).andExpect(status().isNotFound())
            .andExpect(jsonPath("$.detail").value("照片不存在，或您无权查看"));
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        http.perform(get("/api/evidence/" + UUID.randomUUID())).andExpect(status().isNotFound());
        http.perform(get("/api/evidence/none")).andExpect(status().isNotFound());
    }

    private UUID upload() {
        return store.store("现场.jpg", Photos.jpg(1), GRID_001).id();
    }

    private void signIn(Caller caller) {
        when(callers.required()).thenReturn(caller);
    }

    @RestController
    static class CutOff {

        @PostMapping("/cut-off")
        void upload() {
            throw new MaxUploadSizeExceededException(10);
        }
    }
}
