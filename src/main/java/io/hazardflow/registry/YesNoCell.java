package io.hazardflow.registry;

import java.sql.Types;

/** 是 or 否; blank means 否 unless said otherwise. */
record YesNoCell(boolean blankMeans) implements CellType {

    @Override
    public Object parse(String text) {
        return switch (text) {
            case "是" -> true;
            case "否" -> false;
            default -> throw new BadCellException("应为“是”或“否”");
        };
    }

    @Override
    public String format(Object value) {
        return Boolean.TRUE.equals(value) ? "是" : "否";
    }

    @Override
    public Object blank() {
        return blankMeans;
    }

    @Override
    public int sqlType() {
        return Types.BOOLEAN;
    }
}
