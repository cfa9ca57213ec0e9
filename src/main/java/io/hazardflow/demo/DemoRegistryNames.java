package io.hazardflow.demo;

/** Names and telephone numbers that belong to nobody: a middle character that says so, and a series that is not given out. */
final class DemoRegistryNames {

    private static final String FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云";
    private static final String MIDDLE = "示例演拟";
    private static final String GIVEN = "安宁平和康泰顺达明亮清正勤勉思远志成文武礼信诚惠嘉晨";

    private int people;
    private int phones;

    /** The next invented name. */
    String person() {
        int number = people++;
        return "" + FAMILY.charAt(number % FAMILY.length()) + MIDDLE.charAt(number / FAMILY.length() % MIDDLE.length())
            + GIVEN.charAt(number * 7 % GIVEN.length());
    }

    /** The next number of the series 190-0000-0001 to 190-0000-9999. */
    String phone() {
        return "190-0000-%04d".formatted(++phones);
    }
}
