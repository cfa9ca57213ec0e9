package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.ObjectChoice;

/** What a line of the frozen pool says of an enterprise that takes part in the draw, see {@link io.hazardflow.campaign.pool.PoolHash}. */
record PoolLine(String enterprise, String industry, String creditGrade, boolean takesPart) {

    private static final int ENTERPRISE = 1;
    private static final int INDUSTRY = 4;
    private static final int GRADE = 7;
    private static final int CHOICE = 10;

    static PoolLine of(String line) {
        String[] fields = line.split("\t", -1);
        return new PoolLine(fields[ENTERPRISE], fields[INDUSTRY], fields[GRADE].isEmpty() ? null : fields[GRADE],
            fields.length == CHOICE + 1 && ObjectChoice.POOL.name().equals(fields[CHOICE]));
    }

    static PoolLine of(DrawObject object) {
        return new PoolLine(object.enterprise(), object.industry(), object.creditGrade(), true);
    }
}
