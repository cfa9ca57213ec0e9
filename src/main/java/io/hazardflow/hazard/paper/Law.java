package io.hazardflow.hazard.paper;

/** Provisions that papers name; only such as were read in the original (domain B1). */
public final class Law {

    static final String ARTICLE_41_3 = "《中华人民共和国安全生产法》第四十一条第三款";
    public static final String ARTICLE_65 = "《中华人民共和国安全生产法》第六十五条";
    static final String ARTICLE_65_3 = "《中华人民共和国安全生产法》第六十五条第一款第三项";
    public static final String ARTICLE_68 = "《中华人民共和国安全生产法》第六十八条";
    static final String ARTICLE_69 = "《中华人民共和国安全生产法》第六十九条";
    static final String ARTICLE_70 = "《中华人民共和国安全生产法》第七十条";
    static final String ARTICLE_102 = "《中华人民共和国安全生产法》第一百零二条";

    private Law() {
    }

    /** By the code of a form's choice. */
    static String of(String code) {
        return switch (code) {
            case "ASL-65-3" -> ARTICLE_65_3;
            case "ASL-70" -> ARTICLE_70;
            case "ASL-102" -> ARTICLE_102;
            default -> throw new IllegalArgumentException("no provision " + code);
        };
    }
}
