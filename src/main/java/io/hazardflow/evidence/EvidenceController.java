package io.hazardflow.evidence;

import io.hazardflow.access.Callers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos and drawn signatures in and shows them, in a way that no browser can take one for a page or a program. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceController {

    private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final EvidenceStore store;
    private final EvidenceAccess access;
    private final Callers callers;

    EvidenceController(EvidenceStore store, EvidenceAccess access, Callers callers) {
        this.store = store;
        this.access = access;
        this.callers = callers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceView upload(@RequestParam(name = "file", required = false) MultipartFile file,
                        @RequestParam(name = "kind", defaultValue = "PHOTO") String kind) throws IOException {
        if (file == null) {
            throw new EvidenceRejectedException(HttpStatus.BAD_REQUEST, "没有收到文件，请选择一张照片（字段 file）");
        }
        return EvidenceView.of(switch (kind) {
            case "PHOTO" -> store.store(file.getOriginalFilename(), file.getBytes(), callers.required());
            case "SIGNATURE" -> store.storeSignature(file.getBytes(), callers.required());
            default -> throw new EvidenceRejectedException(HttpStatus.BAD_REQUEST, "「kind」只能是 PHOTO（照片）或 SIGNATURE（签名）");
        });
    }

    @GetMapping("/{id}/facts")
    EvidenceView facts(@PathVariable UUID id) {
        return EvidenceView.of(visible(id));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable UUID id, WebRequest request) {
        Evidence evidence = visible(id);
        if (request.checkNotModified(evidence.sha256())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(CACHE).build();
        }
        ContentDisposition inline = ContentDisposition.inline().filename(evidence.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(evidence.type()))
            .cacheControl(CACHE)
            .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
            .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .body(store.content(id).orElseThrow(EvidenceNotFoundException::new));
    }

    private Evidence visible(UUID id) {
        return access.find(id, callers.required()).orElseThrow(EvidenceNotFoundException::new);
    }
}
