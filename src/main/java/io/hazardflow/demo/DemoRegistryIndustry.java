package io.hazardflow.demo;

/** What an invented enterprise of an industry looks like. */
enum DemoRegistryIndustry {
    GAS_STATION("91", "加油站", 1_800, 16, "H", "F5265", "NONE"),
    LNG_STATION("91", "加气站", 1_500, 14, "H", "F5266", "PIPED"),
    HAZCHEM_TRADE("91", "化工经营部", 260, 9, "H", "F5169", "NONE"),
    INDUSTRY_LARGE("91", "机电制造公司", 9_000, 240, "L", "C3499", "PIPED"),
    INDUSTRY_SMALL("91", "小微加工厂", 640, 22, "", "C3311", "NONE"),
    COMPLEX("91", "商业广场", 46_000, 180, "FCE", "L7212", "PIPED"),
    MARKET("91", "超市", 1_600, 36, "CE", "F5211", "NONE"),
    HOTEL("91", "酒店", 4_200, 58, "FCE", "H6110", "PIPED"),
    CATERING("92", "餐厅", 320, 18, "C", "H6210", "PIPED"),
    ENTERTAINMENT("91", "文化娱乐城", 900, 24, "FC", "R9011", "NONE"),
    SPORTS("91", "健身馆", 1_100, 20, "C", "R8930", "NONE"),
    SCHOOL("12", "学校", 7_600, 96, "FC", "P8321", "PIPED"),
    HOSPITAL("12", "医院", 8_800, 210, "FCE", "Q8411", "PIPED"),
    ELDERLY_CARE("52", "养老院", 2_300, 42, "FC", "Q8514", "PIPED"),
    WAREHOUSE("91", "物流仓库", 3_600, 28, "F", "G5990", "NONE"),
    CONSTRUCTION("91", "建筑工地", 12_000, 130, "HE", "E4710", "NONE"),
    TRANSPORT("91", "运输公司", 1_200, 64, "", "G5430", "NONE"),
    PROPERTY("91", "物业公司", 180, 46, "E", "K7020", "NONE"),
    OTHER("91", "综合服务部", 240, 12, "", "O8090", "BOTTLED");

    final String registrar;
    final String noun;
    final int area;
    final int staff;
    final String national;
    final String gas;
    private final String traits;

    DemoRegistryIndustry(String registrar, String noun, int area, int staff, String traits, String national, String gas) {
        this.registrar = registrar;
        this.noun = noun;
        this.area = area;
        this.staff = staff;
        this.traits = traits;
        this.national = national;
        this.gas = gas;
    }

    boolean aboveScale() {
        return traits.contains("L");
    }

    boolean keyFire() {
        return traits.contains("F");
    }

    boolean highRisk() {
        return traits.contains("H");
    }

    boolean crowded() {
        return traits.contains("C");
    }

    boolean lifts() {
        return traits.contains("E") || aboveScale();
    }
}
