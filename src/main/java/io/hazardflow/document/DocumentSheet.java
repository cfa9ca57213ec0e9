package io.hazardflow.document;

import io.hazardflow.evidence.Evidence;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.platform.EngineClock;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a draft with its number and check code on paper. */
@Component
class DocumentSheet {

    private final PdfPrinter printer;
    private final EvidenceStore evidence;
    private final URI portal;

    DocumentSheet(PdfPrinter printer, EvidenceStore evidence, @Value("${hazardflow.notice.portal:http://localhost:8080}") URI portal) {
        this.printer = printer;
        this.evidence = evidence;
        this.portal = portal;
    }

    /** @param replaces number of the document that this one corrects, with the reason; null for none */
    byte[] pdf(DocumentDraft draft, String number, String token, Correction replaces) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("document", document(draft, number, token, replaces));
        model.put("content", draft.content());
        model.put("signatures", draft.signatures().stream().map(this::signature).toList());
        return printer.print(draft.type().template(), model);
    }

    record Correction(String number, String reason) {
    }

    private Map<String, Object> document(DocumentDraft draft, String number, String token, Correction replaces) {
        String address = portal.toString().replaceFirst("/+$", "") + "/verify/" + token;
        Map<String, Object> document = new LinkedHashMap<>(Map.of("title", draft.type().label(), "number", number, "organ", draft.organ(),
            "addressee", draft.addressee(), "date", chinese(draft.date()), "checkAddress", address, "checkCode", token,
            "qr", picture(QrPicture.png(address))));
        if (replaces != null) {
            document.put("replaces", replaces.number());
            document.put("correctionReason", replaces.reason());
        }
        return document;
    }

    private Map<String, Object> signature(DocumentDraft.Signature signature) {
        Map<String, Object> model = new LinkedHashMap<>(Map.of("label", signature.label()));
        put(model, "name", signature.name());
        put(model, "note", signature.note());
        if (signature.drawn() != null) {
            Evidence drawn = evidence.find(signature.drawn()).orElseThrow(() -> missing(signature.drawn()));
            model.put("image", picture(opaque(evidence.content(drawn.id()).orElseThrow(() -> missing(drawn.id())))));
            model.put("signedOn", chinese(LocalDate.ofInstant(drawn.uploadedAt(), EngineClock.ZONE)));
        }
        return model;
    }

    private static IllegalStateException missing(UUID id) {
        return new IllegalStateException("signature " + id + " is not there");
    }

    /** Transparency is not for archives that last; a signature is black on white. */
    private static byte[] opaque(byte[] image) {
        try {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(image));
            if (drawn == null) {
                throw new IllegalStateException("a signature is no picture");
            }
            BufferedImage white = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D paper = white.createGraphics();
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, white.getWidth(), white.getHeight());
            paper.drawImage(drawn, 0, 0, null);
            paper.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(white, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static String chinese(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static void put(Map<String, Object> model, String name, Object value) {
        if (value != null) {
            model.put(name, value);
        }
    }
}
