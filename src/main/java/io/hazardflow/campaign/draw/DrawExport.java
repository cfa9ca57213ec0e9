package io.hazardflow.campaign.draw;

/** A draw as it is given out, so that it can be made again elsewhere. */
record DrawExport(String format, DrawParts parts, DrawResult result) {

    static final String FORMAT = "hazardflow-draw-export/1";

    static DrawExport of(CampaignDraw draw) {
        return new DrawExport(FORMAT, draw.readParts(), draw.readResult());
    }
}
